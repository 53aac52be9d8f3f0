package dev.omnify.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.omnify.platform.customer.Order;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files in the shapes that shops, marketplaces and payment services write, each with what is right. */
class ExportShapesTest {
    /**
     * What is right of a file.
     *
     * @param total orders less refunds in minor units
     */
    private record Right(
            int accepted, List<String> rejected, int customers, int orders, int refunds, String currency, long total) {}

    private record Shape(byte[] bytes, String zone, Map<String, String> mapping, Right right) {}

    private static Named<Shape> shape(String name, String text, Right right) {
        return Named.of(name, new Shape(text.getBytes(StandardCharsets.UTF_8), "Europe/Berlin", Map.of(), right));
    }

    private static Named<Shape> encoded(
            String name, String text, String charset, Map<String, String> mapping, Right right) {
        return Named.of(name, new Shape(text.getBytes(Charset.forName(charset)), "Europe/Berlin", mapping, right));
    }

    static Stream<Named<Shape>> shapes() {
        return Stream.of(payments(), lines(), shops(), tables(), numbers(), oddities(), people())
                .flatMap(List::stream);
    }

    private static List<Named<Shape>> payments() {
        return List.of(
                shape(
                        "an account's activity in German: gross counts, and a withdrawal is nobody's refund",
                        """
                        "Datum","Uhrzeit","Zeitzone","Name","Typ","Währung","Brutto","Gebühr","Netto","Absender E-Mail-Adresse","Empfänger E-Mail-Adresse","Transaktionscode","Rechnungsnummer","Guthaben"
                        "12.01.2025","10:00:00","CET","Eva Klein","Express-Zahlung","EUR","2.000,50","-40,00","1.960,50","eva@example.org","shop@laden.example","T1","N-1","1.960,50"
                        "13.01.2025","10:00:00","CET","Jan Groß","Express-Zahlung","EUR","30,00","-1,00","29,00","jan@example.org","shop@laden.example","T2","N-2","1.989,50"
                        "14.01.2025","11:00:00","CET","Eva Klein","Rückzahlung","EUR","-0,50","0,00","-0,50","shop@laden.example","eva@example.org","T3","N-1","1.989,00"
                        "15.01.2025","11:00:00","CET","Papier GmbH","Handyzahlung","EUR","-80,00","0,00","-80,00","shop@laden.example","rechnung@papier.example","T4","","1.909,00"
                        "16.01.2025","11:00:00","CET","","Allgemeine Abbuchung","EUR","-1.000,00","0,00","-1.000,00","shop@laden.example","","T5","","909,00"
                        """,
                        new Right(3, List.of("5 not-a-purchase", "6 not-a-purchase"), 2, 2, 1, "EUR", 203_000)),
                shape(
                        "an account's activity in English",
                        """
                        Date,Time,TimeZone,Name,Type,Currency,Gross,Fee,Net,From Email Address,To Email Address,Transaction ID,Balance
                        1/15/2025,23:30:00,PST,Al Fox,Express Checkout Payment,USD,100.00,-3.20,96.80,al@example.org,till@shop.example,A1,96.80
                        1/16/2025,09:30:00,PST,Bo Hay,Express Checkout Payment,USD,40.00,-1.50,38.50,bo@example.org,till@shop.example,A2,135.30
                        1/17/2025,09:30:00,PST,Al Fox,Payment Refund,USD,-100.00,3.20,-96.80,till@shop.example,al@example.org,A3,38.50
                        1/18/2025,09:30:00,PST,,General Withdrawal,USD,-38.50,0.00,-38.50,till@shop.example,,A4,0.00
                        """,
                        new Right(3, List.of("5 not-a-purchase"), 2, 2, 1, "USD", 4_000)),
                shape(
                        "a marketplace's report: a payout has no buyer",
                        """
                        Transaction creation date,Type,Order number,Buyer username,Gross transaction amount,Transaction currency
                        "Nov 3, 2024",Order,7-1,kiwi_ann,12.00,USD
                        "Nov 4, 2024",Order,7-2,bobby.t,8.00,USD
                        "Nov 5, 2024",Payout,--,--,-20.00,USD
                        "Nov 6, 2024",Other,—,—,-1.00,USD
                        """,
                        new Right(2, List.of("4 not-a-purchase", "5 customer-missing"), 2, 2, 0, "USD", 2_000)));
    }

    private static List<Named<Shape>> lines() {
        return List.of(
                shape(
                        "a price that grows with the quantity is the whole line's",
                        """
                        order-id\tpurchase-date\tbuyer-email\tsku\tquantity-purchased\tcurrency\titem-price
                        1\t2025-01-06\ta@example.org\tPEN\t1\tEUR\t4.00
                        2\t2025-01-07\tb@example.org\tPEN\t5\tEUR\t20.00
                        3\t2025-01-08\tb@example.org\tINK\t2\tEUR\t9.98
                        4\t2025-01-09\ta@example.org\tINK\t3\tEUR\t14.97
                        """,
                        new Right(4, List.of(), 2, 4, 0, "EUR", 4_895)),
                shape(
                        "a price that stays whatever the quantity is one piece's",
                        """
                        order-id\tpurchase-date\tbuyer-email\tsku\tquantity-purchased\tcurrency\titem-price
                        1\t2025-01-06\ta@example.org\tPEN\t1\tEUR\t4.00
                        2\t2025-01-07\tb@example.org\tPEN\t5\tEUR\t4.00
                        3\t2025-01-08\tb@example.org\tINK\t2\tEUR\t4.99
                        """,
                        new Right(3, List.of(), 2, 3, 0, "EUR", 3_398)));
    }

    private static List<Named<Shape>> shops() {
        return List.of(
                shape(
                        "guests without a number are whom their e-mail names",
                        """
                        order_id,order_date,customer_id,customer_email,billing_email,order_total,order_currency
                        1,2025-05-01,31,ida@example.org,ida@example.org,10.00,EUR
                        2,2025-05-02,0,,max@example.org,20.00,EUR
                        3,2025-05-03,guest,,max@example.org,30.00,EUR
                        4,2025-05-04,Gast,,zoe@example.org,40.00,EUR
                        5,2025-05-05,Invité,n/a,,50.00,EUR
                        6,2025-05-06,0,-,-,60.00,EUR
                        """,
                        new Right(4, List.of("6 customer-missing", "7 customer-missing"), 3, 4, 0, "EUR", 10_000)),
                shape(
                        "the addresses of the seller and of the courier are no customers'",
                        """
                        Order No,Date,Seller Email,Courier E-Mail,Buyer E-Mail,Total
                        1,2025-05-01,me@shop.example,go@fast.example,a@example.org,10.00
                        2,2025-05-02,me@shop.example,go@fast.example,b@example.org,20.00
                        """,
                        new Right(2, List.of(), 2, 2, 0, "GBP", 3_000)),
                shape(
                        "an order's total counts before a net amount",
                        """
                        Rechnungsnummer;Kundennummer;Rechnungsdatum;Netto;MwSt;Gesamtbetrag
                        1;7;01.02.2025;10,00;1,90;11,90
                        2;8;02.02.2025;20,00;3,80;23,80
                        """,
                        new Right(2, List.of(), 2, 2, 0, "GBP", 3_570)));
    }

    private static List<Named<Shape>> tables() {
        return List.of(
                encoded(
                        "a line for the spreadsheet above and a sum below are no orders",
                        """
                        sep=;
                        Rechnungsnr.;Kundennr.;Kunde;Datum;Betrag (€)
                        A-1;51;Jäger;03.02.2025;2.500,00 €
                        A-2;52;Weiß;17.02.2025;-150,00 €
                        Summe;;;;2.350,00 €
                        """,
                        "windows-1252",
                        Map.of(),
                        new Right(2, List.of("5 totals-row"), 2, 1, 1, "EUR", 235_000)),
                shape(
                        "a report's title, its period and blank lines above, a total below",
                        """
                        Sales report
                        Period;January 2025

                        Order number;Customer;Date;Amount
                        1;K7;2025-01-03;10.00
                        2;K8;2025-01-04;20.00
                        ;;;
                        Grand total;;;30.00
                        """,
                        new Right(2, List.of("8 totals-row"), 2, 2, 0, "GBP", 3_000)));
    }

    private static List<Named<Shape>> numbers() {
        return List.of(
                shape(
                        "dots part thousands where other cells prove the decimal comma",
                        """
                        Buchungsdatum;Kundennummer;Rechnung;Betrag (€)
                        16.01.25;K1;R1;5.000
                        17.01.25;K2;R2;-2.000
                        18.01.25;K3;R3;12,5
                        19.01.25;K3;R4;1.000.000
                        """,
                        new Right(4, List.of(), 3, 3, 1, "EUR", 100_301_250)),
                shape("a currency without minor units", """
                        order_id,customer_id,date,amount,currency
                        o1,c1,2025-03-01,"58,000",JPY
                        o2,c2,2025-03-02,980,JPY
                        o3,c1,2025-03-03,"-8,000",JPY
                        """, new Right(3, List.of(), 2, 2, 1, "JPY", 50_980)),
                shape(
                        "the decimal sign of other columns tells that of whole amounts",
                        """
                        Kundennummer,Bestelldatum,Bestellnummer,Betrag,Steuer
                        1,05.01.2025,A,3.000,"478,99"
                        2,06.01.2025,B,1.500,"239,50"
                        """,
                        new Right(2, List.of(), 2, 2, 0, "GBP", 450_000)),
                shape(
                        "days as numbers with a decimal comma are times on the wall",
                        """
                        Auftrag;Kunde;Bestelldatum;Betrag
                        1;K1;45659,9999;10,00
                        2;K2;45.660,25;20,00
                        3;K2;45661;30,00
                        """,
                        new Right(3, List.of(), 2, 3, 0, "GBP", 6_000)));
    }

    private static List<Named<Shape>> oddities() {
        return List.of(
                shape(
                        "zero bytes that a program left in the text",
                        """
                        order_id,customer_id,date,total\0
                        1,c\u00001,2025-02-01,10.00
                        2,c2,2025-02-02,20.00\0\0
                        """,
                        new Right(2, List.of(), 2, 2, 0, "GBP", 3_000)),
                shape(
                        "a year mistyped does not become the last order",
                        """
                        order_id,customer_id,date,total
                        1,c1,2025-02-01,10.00
                        2,c2,2052-02-02,20.00
                        3,c2,2026-01-02,30.00
                        """,
                        new Right(2, List.of("3 date-in-future"), 2, 2, 0, "GBP", 4_000)));
    }

    private static List<Named<Shape>> people() {
        return List.of(
                shape(
                        "signs that nobody sees make no new people",
                        """
                        order_id,email,date,total
                        1,Eva.Lund@Example.org,2025-02-01,10.00
                        2,\u00A0eva.lund@example.org\u200B,2025-02-02,20.00
                        3,\uFEFFeva.lund@\u00ADexample.org,2025-02-03,30.00
                        4,\u202Aeva.lund@example.org\u202C,2025-02-03,30.00
                        5,o'hara@example.org,2025-02-05,50.00
                        6,o'hara+x@example.org,2025-02-06,60.00
                        """,
                        new Right(6, List.of(), 3, 6, 0, "GBP", 20_000)),
                encoded(
                        "Japanese headings, once somebody says what they are",
                        """
                        "注文番号","注文日","メールアドレス","商品名","合計金額（円）"
                        "J-1","2025/03/05","abe@example.net","構成表ソ","12,800"
                        "J-2","2025/03/15","ito@example.net","能面\","3200"
                        """,
                        "Shift_JIS",
                        Map.of("order_id", "注文番号", "date", "注文日", "email", "メールアドレス", "amount", "合計金額（円）"),
                        new Right(2, List.of(), 2, 2, 0, "GBP", 1_600_000)));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void readsWhatExportsWrite(Shape shape) {
        var trial = FileTrial.of(shape.bytes(), FileTrial.options(shape.mapping(), null), shape.zone());
        var right = shape.right();
        assertThat(trial.problems()).noneMatch(problem -> problem.endsWith("column-missing"));
        assertThat(trial.rejected()).isEqualTo(right.rejected());
        assertThat(trial.accepted()).isEqualTo(right.accepted());
        assertThat(trial.customerIds()).hasSize(right.customers());
        assertThat(trial.all(Order.Kind.ORDER)).hasSize(right.orders());
        assertThat(trial.all(Order.Kind.REFUND)).hasSize(right.refunds());
        assertThat(trial.all()).extracting(Order::currency).containsOnly(right.currency());
        assertThat(trial.total()).isEqualTo(right.total());
    }

    @Test
    void timesOnTheWallStayOnTheirDayInEveryZone() {
        String file = "Auftrag;Kunde;Bestelldatum;Betrag\n1;K1;45659,9999;10,00\n2;K2;45660;20,00\n";
        for (String zone : List.of("Pacific/Auckland", "Europe/Berlin", "America/Los_Angeles")) {
            var trial = FileTrial.of(file.getBytes(StandardCharsets.UTF_8), FileTrial.options(Map.of(), null), zone);
            assertThat(trial.all().map(Order::day))
                    .as(zone)
                    .extracting(Object::toString)
                    .containsExactlyInAnyOrder("2025-01-02", "2025-01-03");
        }
    }

    @Test
    void amountsAreFoundInTheLanguagesOfTheOtherHeadings() {
        String rows = "7;03.01.2025;A-1;12,50;1,00;9,99\n8;04.01.2025;A-2;3,00;0,50;2,99\n";
        for (String header : List.of(
                "Kundennummer;Bestelldatum;Bestellnummer;Brutto;Gebühr;Netto",
                "Kundennummer;Bestelldatum;Bestellnummer;Bruttobetrag;MwSt;Nettobetrag",
                "Kundennummer;Bestelldatum;Bestellnummer;Betrag (brutto);Steuer;Guthaben",
                "ID client;Date de commande;Numéro de commande;Montant brut;Frais;Montant net",
                "ID client;Date de commande;Numéro de commande;Montant TTC;TVA;Solde",
                "ID del cliente;Fecha del pedido;Número de pedido;Importe bruto;Comisión;Importe neto",
                "ID cliente;Data dell'ordine;Numero dell'ordine;Lordo;Tariffa;Netto",
                "Klantnummer;Datum van de bestelling;Ordernummer;Bruto bedrag;BTW;Saldo",
                "Customer ID;Order Date;Order ID;Gross;Fee;Net")) {
            var trial = FileTrial.of(header + '\n' + rows);
            assertThat(trial.orders())
                    .as(header)
                    .containsExactly("7 A-1 2025-01-03 1250GBP", "8 A-2 2025-01-04 300GBP");
        }
    }

    @Test
    void aHeadingNobodyKnowsIsAskedAboutAndShownReadable() {
        byte[] file = "顧客番号,注文日,金額\n佐藤,2025/03/05,100\n鈴木花子,2025/03/06,200\n高橋商店,2025/03/07,300\n"
                .getBytes(Charset.forName("Shift_JIS"));
        var trial = FileTrial.of(file);
        assertThat(trial.found().layout().dialect().columns()).containsExactly("顧客番号", "注文日", "金額");
        assertThat(trial.problems())
                .contains("customer_id column-missing", "date column-missing", "amount column-missing");
    }
}
