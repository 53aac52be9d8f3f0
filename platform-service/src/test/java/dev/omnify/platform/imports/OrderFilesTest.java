package dev.omnify.platform.imports;

import static dev.omnify.platform.consent.ConsentDecision.GRANTED;
import static dev.omnify.platform.consent.ConsentDecision.REFUSED;
import static dev.omnify.platform.consent.ConsentDecision.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.omnify.platform.consent.ConsentDecision;
import dev.omnify.platform.consent.ConsentPurpose;
import dev.omnify.platform.consent.ContactChannel;
import dev.omnify.platform.imports.line.Finding;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrderFilesTest {
    @Test
    void readsTheFourPlainColumns() {
        var trial = FileTrial.of("""
                customer_id,date,order_id,amount
                12431,2010-12-01,536389,358.25
                12433,2010-12-01,536532,1919.14
                12431,2010-12-05,536600,0.5
                """);
        assertThat(trial.orders())
                .containsExactly(
                        "12431 536389 2010-12-01 35825GBP",
                        "12431 536600 2010-12-05 50GBP",
                        "12433 536532 2010-12-01 191914GBP");
        assertThat(trial.rejected()).isEmpty();
    }

    @Test
    void readsColumnsThatAreNamedInOtherLanguages() {
        String rows = "7,2024-01-03,A-1,12.50\n8,2024-01-04,A-2,3.00\n";
        for (String header : List.of(
                "ID client,Date de commande,Numéro de commande,Montant total",
                "Kundennummer,Bestelldatum,Bestellnummer,Gesamtbetrag",
                "ID del cliente,Fecha del pedido,Número de pedido,Importe total",
                "ID cliente,Data dell'ordine,Numero dell'ordine,Importo",
                "Klantnummer,Datum van de bestelling,Ordernummer,Totaalbedrag")) {
            assertThat(FileTrial.of(header + '\n' + rows).orders())
                    .as(header)
                    .containsExactly("7 A-1 2024-01-03 1250GBP", "8 A-2 2024-01-04 300GBP");
        }
    }

    @Test
    void readsTheOnlineRetailWorkbookAsItIsPublished() {
        var trial = FileTrial.of("""
                InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
                536365,85123A,"WHITE HANGING HEART, T-LIGHT HOLDER",6,12/1/2010 8:26,2.55,17850.0,United Kingdom
                536365,71053,WHITE METAL LANTERN,6,12/1/2010 8:26,3.39,17850.0,United Kingdom
                C536379,D,Discount,-1,12/13/2010 9:41,27.5,17850.0,United Kingdom
                536414,22139,,56,12/1/2010 11:52,0,,United Kingdom
                536370,22728,ALARM CLOCK ""PINK"",24,12/1/2010 8:45,3.75,12583.0,France
                """);
        assertThat(trial.orders())
                .containsExactly(
                        "12583 536370 2010-12-01 9000GBP",
                        "17850 536365 2010-12-01 3564GBP",
                        "17850 C536379@2010-12-13 2010-12-13 -2750GBP");
        assertThat(trial.rejected()).containsExactly("5 customer-missing");
        assertThat(trial.customer("12583").traits()).containsEntry("country", "France");
        assertThat(trial.problems()).contains("order_id credit-notes", "currency currency-assumed");
    }

    @Test
    void takesACreditNoteForARefundEvenWithPositiveQuantity() {
        var trial = FileTrial.of("""
                Invoice,Quantity,InvoiceDate,Price,Customer ID
                100001,1,2011-01-02,10,7
                C100002,1,2011-01-03,4,7
                100003,1,2011-01-04,5,7
                """);
        assertThat(trial.orders())
                .containsExactly(
                        "7 100001 2011-01-02 1000GBP",
                        "7 100003 2011-01-04 500GBP",
                        "7 C100002@2011-01-03 2011-01-03 -400GBP");
    }

    @Test
    void leavesOrderIdsAloneThatAllBeginWithC() {
        var trial = FileTrial.of("customer_id,date,order_id,amount\n1,2024-01-01,C1001,5\n1,2024-01-02,C1002,6\n");
        assertThat(trial.orders()).containsExactly("1 C1001 2024-01-01 500GBP", "1 C1002 2024-01-02 600GBP");
    }

    @Test
    void countsNegativeLinesAsRefundsOfTheirOwnDay() {
        var trial = FileTrial.of("""
                customer_id,date,order_id,amount
                1,2024-01-01,A,30
                1,2024-01-01,A,20
                1,2024-02-01,A,-20
                1,2024-02-03,A,-5
                """);
        assertThat(trial.orders())
                .containsExactly(
                        "1 A 2024-01-01 5000GBP",
                        "1 A@2024-02-01 2024-02-01 -2000GBP",
                        "1 A@2024-02-03 2024-02-03 -500GBP");
    }

    @Test
    void gathersTheLinesOfAnOrderWhereverTheyStand() {
        var lines = new ArrayList<String>();
        for (int order = 0; order < 40; order++) {
            for (int line = 0; line < 4; line++) {
                lines.add("c" + order % 7 + ",2024-03-" + (10 + order % 20) + ",o" + order + "," + (line + 1) + ".25");
            }
        }
        var sorted = FileTrial.of("customer_id,date,order_id,amount\n" + String.join("\n", lines));
        Collections.shuffle(lines, Random.from(RandomGenerator.of("L64X128MixRandom")));
        var shuffled = FileTrial.of("customer_id,date,order_id,amount\n" + String.join("\n", lines));
        assertThat(sorted.orders()).hasSize(40).allMatch(order -> order.endsWith(" 1100GBP"));
        assertThat(shuffled.orders()).isEqualTo(sorted.orders());
    }

    @Test
    void givesLinesWithoutAnOrderIdAnOrderEach() {
        var trial = FileTrial.of("""
                customer_id,date,quantity,amount
                1,19970101,1,11.77
                2,19970112,1,12.00
                2,19970112,5,77.00
                2,19970112,5,77.00
                """);
        assertThat(trial.orders())
                .containsExactly(
                        "1 ~ 1997-01-01 1177GBP",
                        "2 ~ 1997-01-12 1200GBP",
                        "2 ~ 1997-01-12 7700GBP",
                        "2 ~ 1997-01-12 7700GBP");
        assertThat(trial.all().map(order -> order.id())).doesNotHaveDuplicates();
    }

    @Test
    void countsAShopifyOrdersTotalOnce() {
        var trial = FileTrial.of("""
                Name,Email,Financial Status,Paid at,Fulfillment Status,Currency,Subtotal,Shipping,Taxes,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Billing Name,Accepts Marketing,Refunded Amount,Id
                #1002,ann@example.com,paid,2024-05-02 10:00:00 +0200,fulfilled,EUR,50.00,5.00,9.50,55.00,2024-05-02 09:59:00 +0200,2,Tea,20.00,Ann A,yes,0.00,5001
                #1002,ann@example.com,,,,,,,,,2024-05-02 09:59:00 +0200,1,Cup,10.00,,,,
                #1001,bob@example.com,refunded,2024-05-01 08:00:00 +0200,,EUR,12.00,0,0,12.00,2024-05-01 08:00:00 +0200,1,Tea,12.00,Bob B,no,12.00,5000
                #1000,,paid,2024-04-30 08:00:00 +0200,,EUR,12.00,0,0,12.00,2024-04-30 08:00:00 +0200,1,Tea,12.00,,no,0,4999
                """);
        assertThat(trial.orders())
                .containsExactly(
                        "email:#ann@example.com #1002 2024-05-02 5500EUR",
                        "email:#bob@example.com #1001 2024-05-01 1200EUR",
                        "email:#bob@example.com #1001@refunded 2024-05-01 -1200EUR");
        assertThat(trial.rejected()).containsExactly("5 customer-missing");
        assertThat(trial.customer("email:#ann@example.com")
                        .consent()
                        .statements()
                        .values())
                .singleElement()
                .matches(said -> said.decision().text().equals("granted"));
    }

    @Test
    void countsATotalThatIsRepeatedOnEachLineOnce() {
        var trial = FileTrial.of("""
                Order ID,Customer ID,Order Date,Product,Order Total
                1,a,2024-01-05,x,30.00
                1,a,2024-01-05,y,30.00
                2,b,2024-01-06,x,12.00
                3,a,2024-01-07,y,30.00
                3,a,2024-01-07,z,30.00
                """);
        assertThat(trial.orders())
                .containsExactly("a 1 2024-01-05 3000GBP", "a 3 2024-01-07 3000GBP", "b 2 2024-01-06 1200GBP");
        assertThat(trial.problems()).contains("amount amount-rule");
    }

    @Test
    void sumsATotalThatIsEachLinesOwn() {
        var trial = FileTrial.of("""
                order_id,customer_id,order_date,quantity,unit_price,total
                1,a,2024-01-05,3,10.00,30.00
                1,a,2024-01-05,3,10.00,30.00
                2,b,2024-01-06,1,12.00,12.00
                """);
        assertThat(trial.orders()).containsExactly("a 1 2024-01-05 6000GBP", "b 2 2024-01-06 1200GBP");
    }

    @Test
    void sumsEqualAmountsOfLines() {
        var trial = FileTrial.of("customer_id,date,order_id,amount\n1,2024-01-01,A,10\n1,2024-01-01,A,10\n");
        assertThat(trial.orders()).containsExactly("1 A 2024-01-01 2000GBP");
    }

    @Test
    void readsAGermanExport() {
        var trial = FileTrial.of(
                "Kundennummer;Rechnungsdatum;Rechnungsnummer;Betrag\n4711;03.02.2024;R-1;1.234,56 €\n4711;17.02.2024;R-2;9,90 €\n"
                        .getBytes(Charset.forName("windows-1252")));
        assertThat(trial.orders()).containsExactly("4711 R-1 2024-02-03 123456EUR", "4711 R-2 2024-02-17 990EUR");
        assertThat(trial.found().encoding().text()).isEqualTo("windows-1252");
        assertThat(trial.found().layout().dialect().delimiterText()).isEqualTo(";");
    }

    @Test
    void findsOutByTheWholeFileThatItIsNotUnicode() {
        var text = new StringBuilder("customer_id,date,order_id,amount,name\n");
        for (int i = 0; i < 9000; i++) {
            text.append("c").append(i).append(",2024-01-01,o").append(i).append(",12.50,Nobody in particular\n");
        }
        text.append("last,2024-01-02,olast,1,Zoë\n");
        var trial = FileTrial.of(text.toString().getBytes(StandardCharsets.ISO_8859_1));
        assertThat(trial.found().encoding().text()).isEqualTo("windows-1252");
        assertThat(trial.customer("last").personal()).containsValue("Zoë");
    }

    @Test
    void readsUtf16WithAMark() {
        var trial = FileTrial.of(("\uFEFFcustomer_id\tdate\torder_id\tamount\n1\t2024-01-01\tA\t5\n")
                .getBytes(StandardCharsets.UTF_16LE));
        assertThat(trial.orders()).containsExactly("1 A 2024-01-01 500GBP");
        assertThat(trial.found().layout().dialect().delimiterText()).isEqualTo("tab");
    }

    @Test
    void decidesDayOrMonthByTheWholeFile() {
        var text = new StringBuilder("customer_id,date,order_id,amount\n");
        for (int i = 0; i < 9000; i++) {
            text.append("c").append(i).append(",05/04/2024 10:00,o").append(i).append(",12.50\n");
        }
        var dayFirst = FileTrial.of(text + "x,25/04/2024 10:00,y,1\n");
        var monthFirst = FileTrial.of(text + "x,05/25/2024 10:00,y,1\n");
        assertThat(dayFirst.orders()).contains("c0 o0 2024-04-05 1250GBP", "x y 2024-04-25 100GBP");
        assertThat(monthFirst.orders()).contains("c0 o0 2024-05-04 1250GBP", "x y 2024-05-25 100GBP");
    }

    @Test
    void saysWhenDayAndMonthCannotBeTold() {
        var trial = FileTrial.of("customer_id,date,order_id,amount\n1,01/02/2024,A,5\n1,03/02/2024,B,5\n");
        assertThat(trial.problems()).contains("date date-ambiguous");
        assertThat(trial.orders()).containsExactly("1 A 2024-02-01 500GBP", "1 B 2024-02-03 500GBP");
    }

    @Test
    void countsDaysInTheOrganizationsZone() {
        var trial = FileTrial.inZone(
                "customer_id,date,order_id,amount\n1,2024-01-01T23:30:00Z,A,5\n1,2024-01-01 23:30,B,6\n1,2024-01-01,C,7\n",
                "Europe/Berlin");
        assertThat(trial.orders())
                .containsExactly("1 A 2024-01-02 500GBP", "1 B 2024-01-01 600GBP", "1 C 2024-01-01 700GBP");
    }

    @Test
    void readsStripesTimesAsUtc() {
        var trial = FileTrial.inZone("""
                id,Created date (UTC),Amount,Amount Refunded,Currency,Status,Customer ID,Customer Email
                ch_1,2024-01-01 23:30:00,20.00,5.00,usd,Paid,cus_1,a@b.example
                ch_2,2024-01-03 12:00:00,10.00,0.00,usd,Failed,cus_1,a@b.example
                """, "Europe/Berlin");
        assertThat(trial.orders())
                .containsExactly("cus_1 ch_1 2024-01-02 2000USD", "cus_1 ch_1@refunded 2024-01-02 -500USD");
        assertThat(trial.rejected()).containsExactly("3 not-paid");
    }

    @Test
    void readsJsonLines() {
        var trial = FileTrial.of("""
                {"id":"o1","customer":{"id":"c1","email":"A@B.example"},"created_at":"2024-02-03T10:00:00Z","total_price":"12.30","currency":"EUR"}

                {"id":"o2","customer":{"id":"c1"},"created_at":"2024-02-04T10:00:00Z","total_price":7,"currency":"EUR"}
                {"id":"o3","customer":
                {"id":"o4","customer":{"id":null},"created_at":"2024-02-04T10:00:00Z","total_price":7}
                """);
        assertThat(trial.orders()).containsExactly("c1 o1 2024-02-03 1230EUR", "c1 o2 2024-02-04 700EUR");
        assertThat(trial.rejected()).containsExactly("4 json-malformed", "5 customer-missing");
    }

    @Test
    void readsAFileWithoutAHeader() {
        var trial = FileTrial.of("""
                58,2017-01-01,31198665127.0,2.49
                58,2017-01-03,31198515543.0,1.0
                79,2017-01-01,31198657415.0,4.38
                79,2017-01-09,31198657416.0,4.38
                58,2017-01-11,31198657499.0,6.00
                """);
        assertThat(trial.orders())
                .hasSize(5)
                .contains("58 31198665127 2017-01-01 249GBP", "79 31198657416 2017-01-09 438GBP");
    }

    @Test
    void rejectsBadLinesWithTheirNumberAndReason() {
        var trial = FileTrial.of("""
                customer_id,date,order_id,amount
                1,2024-01-01,A,5
                ,2024-01-01,B,5
                1,yesterday,C,5
                1,2024-01-01,D,five
                1,2024-01-01,E,
                1,,F,5
                1,2024-02-30,G,5
                1,2024-01-01,H,5,6
                nan,2024-01-01,I,5
                "2
                3",2024-01-05,J,5
                1,oops,K,5
                """);
        assertThat(trial.rejected())
                .containsExactly(
                        "3 customer-missing",
                        "4 date-unreadable",
                        "5 amount-unreadable",
                        "6 amount-missing",
                        "7 date-missing",
                        "8 date-unreadable",
                        "9 too-many-cells",
                        "10 customer-missing",
                        "13 date-unreadable");
        assertThat(trial.orders()).contains("1 A 2024-01-01 500GBP");
    }

    @Test
    void saysWhichColumnsAreMissing() {
        var trial = FileTrial.of("sku,colour\n1,red\n");
        assertThat(trial.problems())
                .contains("customer_id column-missing", "date column-missing", "amount column-missing");
    }

    @Test
    void followsTheMappingThatIsTold() {
        var options = FileTrial.options(
                Map.of("customer_id", "who", "date", "when it was", "orderId", "what", "amount", "how much"), null);
        var trial = FileTrial.of("who,when it was,what,how much\nme,2024-01-01,A,5\n", options);
        assertThat(trial.orders()).containsExactly("me A 2024-01-01 500GBP");
        var wrong = FileTrial.of("who,x\nme,1\n", FileTrial.options(Map.of("customer_id", "nobody"), null));
        assertThat(wrong.problems()).contains("mapping.customer_id unknown-column");
    }

    @Test
    void leavesOutTheFieldsThatAreToldToHaveNoColumn() {
        var told = FileTrial.options(Map.of("refunded_amount", "", "order_id", ""), null);
        var trial = FileTrial.of("customer_id,date,amount,refund_amount,id\nme,2024-01-01,5,5,A\n", told);
        assertThat(trial.orders()).containsExactly("me ~ 2024-01-01 500GBP");
        var blind = FileTrial.of("1,2024-01-01,A1,5.00\n2,2024-01-02,A2,6.00\n", told);
        assertThat(blind.orders()).containsExactly("1 ~ 2024-01-01 500GBP", "2 ~ 2024-01-02 600GBP");
        var needed =
                FileTrial.of("customer_id,date,amount\nme,2024-01-01,5\n", FileTrial.options(Map.of("date", ""), null));
        assertThat(needed.problems()).contains("date column-missing");
    }

    @Test
    void countsOrdersThatCostNothing() {
        var trial = FileTrial.of("""
                customer_id,date,order_id,amount
                1,2024-01-01,A,5
                1,2024-01-01,A,0
                1,2024-01-02,B,0
                """);
        assertThat(trial.orders()).containsExactly("1 A 2024-01-01 500GBP", "1 B 2024-01-02 0GBP");
        assertThat(trial.rejected()).isEmpty();
        assertThat(trial.free()).isEqualTo(1);
    }

    @Test
    void keepsAmountsExactUntilTheOrderIsWhole() {
        var trial = FileTrial.of("""
                customer_id,date,order_id,quantity,unit_price
                1,2024-01-01,A,3,0.335
                1,2024-01-01,A,1,0.335
                """);
        assertThat(trial.orders()).containsExactly("1 A 2024-01-01 134GBP");
    }

    @Test
    void countsOnlyPurchasesAmongEvents() {
        var trial = FileTrial.of("""
                event_time,event_type,product_id,price,user_id,user_session
                2019-10-01 00:00:00 UTC,view,1,35.79,541312140,s1
                2019-10-01 00:02:14 UTC,purchase,1,35.79,541312140,s1
                """);
        assertThat(trial.orders()).containsExactly("541312140 s1 2019-10-01 3579GBP");
        assertThat(trial.rejected()).containsExactly("2 not-a-purchase");
    }

    @Test
    void readsCompleteJourneysTransactions() {
        var trial = FileTrial.of("""
                household_id,store_id,basket_id,product_id,quantity,sales_value,retail_disc,coupon_disc,week,transaction_timestamp
                900,330,31198570044,1095275,1,0.5,0,0,1,2017-01-01 11:53:26
                900,330,31198570044,9878513,1,0.99,0.1,0,1,2017-01-01 11:53:26
                """);
        assertThat(trial.orders()).containsExactly("900 31198570044 2017-01-01 149GBP");
    }

    @Test
    void readsProfilesAndConsentOfCustomers() {
        var trial = FileTrial.of("""
                Customer ID,First Name,Last Name,Email,Country,Marketing Consent,Consent Analytics,Tags
                7,Ann,Archer,ann@example.com,GB,yes,refused,"vip, early"
                ,,,bob@example.com,DE,no,,
                ,,,,DE,no,,
                """, FileTrial.options(Map.of(), "customers"));
        assertThat(trial.customerIds()).containsExactly("7", "email:#bob@example.com");
        assertThat(trial.customer("7").personal()).hasSize(3).containsValue("ann@example.com");
        assertThat(trial.customer("7").tags()).isEqualTo(java.util.Set.of("vip", "early"));
        assertThat(trial.customer("7").consent().statements()).hasSize(2);
        assertThat(trial.rejected()).containsExactly("4 customer-missing");
    }

    @Test
    void aYesToEmailIsNoYesToAllMarketingAndANoIsANoToAll() {
        var trial = FileTrial.of("""
                Customer ID,Email,Accepts Email Marketing,Marketing Consent
                1,a@example.com,yes,
                2,b@example.com,yes,yes
                3,c@example.com,no,yes
                4,d@example.com,yes,no
                5,e@example.com,no,
                """, FileTrial.options(Map.of(), "customers"));

        assertThat(Stream.of("1", "2", "3", "4", "5").map(id -> marketing(trial, id)))
                .containsExactly("granted by e-mail", "granted", "refused", "refused", "refused");
        assertThat(trial.found().layout().problems())
                .extracting(Finding::code)
                .doesNotContain("consent-not-understood");
    }

    private static String marketing(FileTrial trial, String id) {
        var said = trial.customer(id).consent().about(ConsentPurpose.MARKETING).orElseThrow();
        return said.decision().text() + (said.emailOnly() ? " by e-mail" : "");
    }

    @Test
    void textMessagesAreAnsweredForThemselves() {
        var trial = FileTrial.of("""
                Customer ID,Email,Phone,Accepts Email Marketing,Accepts SMS Marketing
                1,a@example.com,+442071838750,yes,no
                2,b@example.com,+442071838751,no,yes
                3,c@example.com,+442071838752,yes,
                """, FileTrial.options(Map.of(), "customers"));

        assertThat(Stream.of("1", "2", "3")
                        .map(id -> ContactChannel.decisions(trial.customer(id).consent())))
                .containsExactly(
                        decided(GRANTED, REFUSED, UNKNOWN),
                        decided(REFUSED, GRANTED, REFUSED),
                        decided(GRANTED, UNKNOWN, UNKNOWN));
    }

    private static Map<ContactChannel, ConsentDecision> decided(
            ConsentDecision email, ConsentDecision sms, ConsentDecision ads) {
        return Map.of(ContactChannel.EMAIL, email, ContactChannel.SMS, sms, ContactChannel.ADS, ads);
    }

    @Test
    void ofTwoRowsWithoutATimeTheRefusalCounts() {
        var trial = FileTrial.of("""
                Customer ID,Marketing Consent
                7,no
                7,yes
                8,subscribed
                8,unsubscribed
                """, FileTrial.options(Map.of(), "customers"));

        assertThat(marketing(trial, "7")).isEqualTo("refused");
        assertThat(marketing(trial, "8")).isEqualTo("refused");
    }

    @Test
    void aRowThatIsNotUnderstoodHidesNoAnswerOfAnother() {
        var trial = FileTrial.of("""
                Customer ID,Marketing Consent,Consent Date
                7,no,2024-01-01
                7,perhaps,2024-02-01
                8,yes,2024-01-01
                8,zzz,2024-01-01
                """, FileTrial.options(Map.of(), "customers"));

        assertThat(marketing(trial, "7")).isEqualTo("refused");
        assertThat(marketing(trial, "8")).isEqualTo("granted");
    }

    @Test
    void tellsOfConsentThatIsNotUnderstood() {
        var trial = FileTrial.of("""
                Customer ID,Newsletter,Marketing Consent
                1,Geen interesse,n/a
                2,nee,yes
                3,?!,
                """, FileTrial.options(Map.of(), "customers"));

        assertThat(trial.found().layout().problems())
                .filteredOn(note -> note.code().equals("consent-not-understood"))
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.field()).isEqualTo("consent_email");
                    assertThat(note.arguments()).isEqualTo(Map.of("column", "Newsletter", "rows", 2L));
                });
        assertThat(trial.customer("1").consent().statements()).isEmpty();
    }

    @Test
    void readsOtherShopsColumns() {
        List<String> files = List.of(
                "Transaction ID,Date,Customer ID,Gender,Age,Product Category,Quantity,Price per Unit,Total Amount\n1,2023-11-24,CUST001,Male,34,Beauty,3,50,150\n",
                "Row ID,Order ID,Order Date,Ship Date,Ship Mode,Customer ID,Customer Name,Segment,Country,Sales,Quantity,Discount,Profit\n1,CA-2016-152156,11/24/2023,11/29/2023,Second,CUST001,Claire Gute,Consumer,US,150,2,0,41.9\n",
                "Order Number,Order Status,Order Date,Customer User ID,Billing Email Address,Order Total Amount,Item Name,Quantity,Item Cost\n44,wc-completed,2023-11-24 10:11:12,CUST001,a@b.example,150.00,Tea,1,150\n",
                "ID,Purchase Point,Purchase Date,Bill-to Name,Customer ID,Grand Total (Base),Grand Total (Purchased),Status\n000000012,Main,\"Nov 24, 2023 10:11:12 AM\",A B,CUST001,$150.00,$150.00,complete\n",
                "TransactionNo|Date|ProductNo|ProductName|Price|Quantity|CustomerNo|Country\n581482|24/11/2023|22485|Set|75|2|CUST001|UK\n");
        for (String file : files) {
            var trial = FileTrial.of(file);
            assertThat(trial.orders())
                    .as(file)
                    .singleElement()
                    .satisfies(order ->
                            assertThat(order).startsWith("CUST001 ").containsPattern("2023-11-24 15000(GBP|USD)"));
        }
    }
}
