package dev.omnify.platform.imports.mapping;

import java.util.List;
import java.util.Optional;

/**
 * What a column may hold, with the names that exports give such a column, best first. Names are compared without case,
 * accents, spaces and signs.
 */
public enum Field {
    CUSTOMER(
            "customer_id",
            "customeruniqueid customerid custid customerno customernumber customernr customercode customerkey customer cust "
                    + "clientid clientno clientnumber clientcode client userid usernumber user buyerid buyeruserid buyer "
                    + "memberid memberno membershipid member householdid householdkey household shopperid shopper "
                    + "subscriberid contactid contact personid accountid accountno accountnumber account loyaltyid "
                    + "loyaltycard loyaltycardnumber cardid cardno cardnumber payerid guestid patientid patronid visitorid "
                    + "custkey ocustkey kundennummer kundennr kundenid kunde debitor debitorennummer idclient clientenumero "
                    + "numeroclient codeclient idcliente clienteid cliente codigocliente codicecliente klantnummer klantid "
                    + "klant kundnummer customeruserid customeruser"),
    /** Who was paid: in a file of payments mostly the shop, and the customer where money went back. */
    RECIPIENT("recipient_email", "recipientemail payeeemail receiveremail toemailaddress selleremail"),
    EMAIL(
            "email",
            "email emailaddress customeremail customeremailaddress buyeremail billingemail billingemailaddress "
                    + "useremail contactemail payeremail fromemailaddress shopperemail mail emailadresse courriel "
                    + "adresseemail correo correoelectronico orderemail shippingemail"),
    DATE(
            "date",
            "orderdate invoicedate purchasedate transactiondate saledate salesdate orderedat orderdatetime invoicedatetime "
                    + "orderpurchasetimestamp ordertimestamp purchasetimestamp transactiontimestamp transactiondatetime "
                    + "purchasedat ordercreatedat ordercreated createdat createdatutc createdateutc createddateutc createdutc "
                    + "createddate createdon datecreated created datetime eventtime "
                    + "date timestamp dateoforder dateofpurchase dateoftransaction orderplaced orderday purchaseday tdat "
                    + "transactiondt orderdt billdate billingdate receiptdate checkoutdate bookingdate paymentdate paidat "
                    + "paiddate datepaid paidon processedat completedat completeddate datecompleted postingdate documentdate "
                    + "day datum buchungsdatum buchungstag auftragsdatum zahlungsdatum umsatzdatum "
                    + "verkaufsdatum valutadatum wertstellung datepaiement dateoperation fechapago fechaoperacion datapagamento "
                    + "datumbetaling boekdatum betaaldatum bestelldatum rechnungsdatum kaufdatum belegdatum fecha fechapedido fechacompra "
                    + "fechafactura datecommande datefacture dateachat data dataordine dataacquisto datapedido besteldatum "
                    + "factuurdatum orderdatum datumbestelling datumorder odorderdate oorderdate when"),
    TIME(
            "time",
            "ordertime invoicetime transactiontime transtime saletime purchasetime timeofday uhrzeit hora heure time"),
    ZONE("timezone", "timezone zeitzone fuseauhoraire zonahoraria fusoorario tijdzone fusohorario"),
    ORDER(
            "order_id",
            "orderid orderno ordernumber ordernr orderref orderreference ordercode ordername invoiceno invoiceid "
                    + "invoicenumber invoicenr invoice transactionid transactionno transactionnumber transno transid "
                    + "transaction basketid basketno basket receiptid receiptno receiptnumber receipt ticketid ticketno "
                    + "ticketnumber ticket billno billid billnumber bill checkoutid saleid salesid salesorder salesorderno "
                    + "salesorderid purchaseid purchaseno purchaseorder documentno documentnumber docno bookingid incrementid "
                    + "order oorderkey orderkey bestellnummer bestellnr auftragsnummer rechnungsnummer rechnungsnr belegnummer "
                    + "belegnr bonnummer pedido pedidoid idpedido numeropedido numerodepedido factura numerofactura commande "
                    + "numerocommande numcommande facture numerofacture ordine numeroordine idordine bestelling ordernummer "
                    + "factuurnummer paymentid chargeid transaktionscode transaktionsnummer transaktionsid "
                    + "numerotransaction idtransaction idtransaccion codigotransaccion codicetransazione idtransazione "
                    + "transactiereferentie transactieid transactienummer usersession sessionid"),
    AMOUNT(
            "amount",
            "amount lineamount linetotal linetotalamount lineitemtotal lineitemamount linevalue itemtotal itemamount "
                    + "extendedprice extendedamount salesvalue salesamount salevalue saleamount sales sale revenue netrevenue "
                    + "grossrevenue orderrevenue turnover netsales grosssales netamount grossamount value amt transactionamount "
                    + "transactionvalue purchaseamount purchasevalue purchaseamountusd paymentamount paymentvalue paidamount "
                    + "amountpaid amountspent spend spent monetary gross brutto bruttobetrag bruttosumme bruttoumsatz betragbrutto "
                    + "summebrutto umsatzbrutto gesamtbrutto brut montantbrut montantttc prixttc importebruto "
                    + "bruto totalbruto importelordo lordo importolordo totalelordo valorbruto bedragbruto brutobedrag "
                    + "bedraginclbtw kwotabrutto betrag umsatz importe monto montant valor importo bedrag summe summa "
                    + "bestellwert warenwert bestellsumme rechnungsbetrag zahlbetrag kaufbetrag ventas ingresos ventes "
                    + "chiffreaffaires incasso vendite omzet net nettobetrag betragnetto netto montantnet importeneto neto "
                    + "importonetto bedragexclbtw lextendedprice"),
    ORDER_TOTAL(
            "order_total",
            "ordertotal ordertotalamount ordertotalprice orderamount ordervalue ordergrandtotal grandtotal grandtotalpurchased "
                    + "grandtotalbase invoicetotal invoiceamount invoicevalue baskettotal basketvalue basketamount cartvalue "
                    + "totalpaid totalamount totalprice totalprices totalsales totalvalue totalrevenue totalspent totalspend "
                    + "totalsale totalcost total amounttotal ototalprice gesamtbetrag gesamtpreis gesamtsumme gesamt totalttc "
                    + "montanttotal importetotal valortotal precototal totaal totaalbedrag subtotal"),
    QUANTITY(
            "quantity",
            "quantity qty orderquantity orderqty orderedquantity quantityordered qtyordered quantitypurchased "
                    + "purchasedquantity itemquantity itemqty lineitemquantity lineitemqty linequantity units unitssold "
                    + "unitsordered quantitysold noofitems numberofitems itemcount items pieces menge anzahl cantidad quantite "
                    + "qte quantidade quantita aantal stuck count lquantity"),
    UNIT_PRICE(
            "unit_price",
            "unitprice priceperunit priceperitem priceeach unitcost unitpricegbp unitpriceusd unitpriceeur itemprice "
                    + "lineitemprice productprice sellingprice saleprice salesprice itemcost price rate einzelpreis stuckpreis "
                    + "preis precio preciounitario prix prixunitaire preco precounitario prezzo prezzounitario prijs stukprijs"),
    REFUNDED(
            "refunded_amount",
            "refundedamount amountrefunded refundamount orderrefundamount totalrefunded refundtotal totalrefundedpurchased "
                    + "refundvalue refund returnedamount returnamount refunds refunded orderrefund"),
    CURRENCY(
            "currency",
            "currency currencycode ordercurrency ordercurrencycode transactioncurrency paymentcurrency currencyiso wahrung "
                    + "waehrung moneda devise valuta moeda"),
    STATUS("status", "financialstatus orderstatus paymentstatus transactionstatus invoicestatus status orderstate"),
    TYPE(
            "type",
            "transactiontype ordertype documenttype doctype recordtype eventtype type kind entrytype saletype iscreditnote "
                    + "creditnote isreturn isrefund return returned isreturned belegart typ transaktionstyp "
                    + "buchungsart vorgang typetransaction tipotransaccion tipotransazione transactiesoort transactietype tipo"),
    NAME(
            "name",
            "customername clientname buyername billingname billtoname fullname contactname username customerfullname "
                    + "kundenname name nombre nom nome cname"),
    FIRST_NAME(
            "first_name",
            "firstname billingfirstname customerfirstname givenname vorname prenom forename billingfirst fname"),
    LAST_NAME(
            "last_name",
            "lastname billinglastname customerlastname surname familyname nachname nomdefamille apellido apellidos cognome lname"),
    PHONE(
            "phone",
            "phone phonenumber billingphone customerphone mobile mobilenumber mobilephone telephone tel telefon cell cellphone "
                    + "telefono telefoon"),
    ADDRESS(
            "address",
            "address address1 billingaddress billingaddress1 billingstreet streetaddress street addressline1 strasse"),
    COUNTRY(
            "country",
            "country billingcountry customercountry shippingcountry countrycode billingcountrycode land pais pays paese"),
    CITY("city", "city billingcity customercity shippingcity town ort stadt ciudad ville citta"),
    TAGS("tags", "tags customertags labels segments"),
    CONSENT_ANALYTICS(
            "consent_analytics",
            "consentanalytics analyticsconsent analytics trackingconsent dataprocessingconsent gdprconsent profilingconsent"),
    CONSENT_MARKETING(
            "consent_marketing",
            "consentmarketing marketingconsent marketing acceptsmarketing optin marketingoptin subscribed einwilligung "
                    + "werbeeinwilligung marketingeinwilligung werbezustimmung werbeerlaubnis consentementmarketing "
                    + "consentimientomarketing consensomarketing marketingtoestemming"),
    /** What was asked of e-mail alone; a no counts for all marketing, a yes for e-mail. */
    CONSENT_EMAIL(
            "consent_email",
            "consentemail emailconsent acceptsemailmarketing acceptsemail emailmarketingconsent emailmarketing newsletter "
                    + "emailoptin emailsubscriberstatus emailsubscriptionstatus emailsubscribed emailpermission "
                    + "emailmarketingstatus newsletteroptin newslettersubscribed newsletterstatus "
                    + "newslettereinwilligung newsletteranmeldung emaileinwilligung"),
    /** Text messages are answered for themselves: by a yes of their own, and a no to them is none to e-mail. */
    CONSENT_SMS(
            "consent_sms",
            "consentsms smsconsent acceptssmsmarketing acceptssms smsmarketingconsent smsmarketing smsoptin smssubscriberstatus "
                    + "smssubscriptionstatus smssubscribed smspermission smsmarketingstatus textmessageconsent textconsent"),
    CONSENT_TIME("consent_at", "consentat consentdate consenttimestamp optintime optindate confirmtime subscribedat");

    private final String key;
    private final List<String> names;

    Field(String key, String names) {
        this.key = key;
        this.names = List.of(names.split(" "));
    }

    /** The field's own name: in mappings, answers and problems. */
    public String key() {
        return key;
    }

    /** The names that exports give it, best first, as {@link ColumnName#plain} leaves them. */
    List<String> names() {
        return names;
    }

    /** The field that a mapping names, in any case and with or without the underscore. */
    public static Optional<Field> of(String name) {
        String plain = ColumnName.plain(name);
        for (Field field : values()) {
            if (ColumnName.plain(field.key).equals(plain)) {
                return Optional.of(field);
            }
        }
        return switch (plain) {
            case "customer" -> Optional.of(CUSTOMER);
            case "order" -> Optional.of(ORDER);
            case "price" -> Optional.of(UNIT_PRICE);
            case "total" -> Optional.of(ORDER_TOTAL);
            default -> Optional.empty();
        };
    }
}
