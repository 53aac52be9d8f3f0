package dev.omnify.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of an organization that keeps its books in GBP. */
class AmountCurrencyTest {

    private static String currency(FileTrial trial, String customer) {
        return trial.customer(customer).orders().getFirst().currency();
    }

    @ParameterizedTest
    @CsvSource({
        "USD 10, USD",
        "10 USD, USD",
        "CHF 10.00, CHF",
        "A$10, AUD",
        "CA$10, CAD",
        "US$10, USD",
        "€10, EUR",
        "10 zł, PLN",
        "R$ 10, BRL",
        "(£10.00), GBP",
        "10, GBP",
        "$12.50 CAD, CAD",
        "CAD $12.50, CAD",
        "US-$ 10, USD",
        "10 usd, USD",
        "12.50 Euro, EUR",
        "￥10, JPY",
        "10 Kč, CZK",
        "Fr. 10.00, CHF"
    })
    void whatStandsInAnAmountSaysItsCurrency(String amount, String currency) {
        var trial = FileTrial.of("order_id,customer_id,date,amount\no1,c1,2024-02-03," + amount + "\n");

        assertThat(currency(trial, "c1")).isEqualTo(currency);
    }

    @Test
    void whereSignsDifferEachRowTellsItsOwnAndNothingIsAssumedOfAll() {
        var trial = FileTrial.of("""
                order_id,customer_id,date,amount
                o1,c1,2024-02-03,£10
                o2,c2,2024-02-03,$20
                o3,c3,2024-02-03,$20
                o4,c4,2024-02-03,EUR 30
                """);

        assertThat(currency(trial, "c1")).isEqualTo("GBP");
        assertThat(currency(trial, "c2")).isEqualTo("USD");
        assertThat(currency(trial, "c4")).isEqualTo("EUR");
        assertThat(trial.problems()).doesNotContain("currency currency-assumed");
    }

    /** Of an organization that keeps its books in EUR. */
    @Test
    void everyKnownSignIsItsOwnCurrencyAndOneThatSeveralShareIsGuessedOfNone() {
        String amounts = "₺100 ₪20 ฿30 kr_30 ￥30 Fr._30 ₫30 30_Ft ₱5 30_lei £30";
        var text = new StringBuilder("order_id,customer_id,date,amount\n");
        int row = 0;
        for (String amount : amounts.split(" ")) {
            row++;
            text.append("o%d,c%d,2024-02-03,%s%n".formatted(row, row, amount.replace('_', ' ')));
        }

        var trial = FileTrial.inCurrency(text.toString(), "EUR");

        assertThat(trial.orders())
                .extracting(order -> order.substring(order.length() - 3))
                .containsExactlyInAnyOrder("TRY", "ILS", "THB", "JPY", "CHF", "VND", "HUF", "PHP", "RON", "GBP");
        assertThat(trial.rejected()).containsExactly("5 currency-unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10 pcs", "10 XAU", "₿10", "30¢", "10 CR", "EUR 10 USD"})
    void aUnitThatIsNoCurrencyRejectsItsRow(String amount) {
        String head = "order_id,customer_id,date,amount\no1,c1,2024-02-03,£10\n";
        var trial = FileTrial.of(head + "o2,c2,2024-02-03," + amount + "\n");

        assertThat(trial.rejected()).containsExactly("3 currency-unknown");
        assertThat(trial.orders()).containsExactly("c1 o1 2024-02-03 1000GBP");
    }

    @ParameterizedTest
    @CsvSource({
        "NOK, amount, kr 30, NOK",
        "EUR, amount (DKK), kr 30, DKK",
        "CAD, amount, $30, CAD",
        "EUR, amount (AUD), $30, AUD",
        "EUR, amount, $30, USD",
        "CNY, amount, ￥30, CNY",
        "COP, amount, $30, COP"
    })
    void aSignThatSeveralShareIsTheColumnsOrTheOrganizations(
            String organization, String column, String amount, String currency) {
        String mapped = "order_id,customer_id,date," + column + "\no1,c1,2024-02-03," + amount + "\n";
        var trial = FileTrial.inCurrency(mapped, organization);

        assertThat(currency(trial, "c1")).isEqualTo(currency);
    }

    @Test
    void aSignThatSeveralShareIsWhatOtherRowsName() {
        var trial = FileTrial.inCurrency("""
                order_id,customer_id,date,amount
                o1,c1,2024-02-03,kr 10
                o2,c2,2024-02-03,NOK 20
                o3,c3,2024-02-03,£20
                o4,c4,2024-02-03,£20
                """, "EUR");

        assertThat(currency(trial, "c1")).isEqualTo("NOK");
    }

    @Test
    void theOrganizationsCurrencyDecidesWhereMostAmountsAreInAnother() {
        var trial = FileTrial.inCurrency("""
                order_id,customer_id,date,amount
                o1,c1,2024-02-03,$10
                o2,c2,2024-02-03,£20
                o3,c3,2024-02-03,£20
                """, "CAD");

        assertThat(currency(trial, "c1")).isEqualTo("CAD");
    }

    @ParameterizedTest
    @CsvSource({
        "Euro, EUR",
        "Euros, EUR",
        "US Dollar, USD",
        "US-Dollar, USD",
        "US Dollars, USD",
        "Pfund, GBP",
        "Schweizer Franken, CHF",
        "dólar estadounidense, USD",
        "zl, PLN",
        "EUR (€), EUR",
        "$, USD"
    })
    void aCellNamesItsCurrencyInWordsToo(String cell, String currency) {
        var trial = FileTrial.of("order_id,customer_id,date,amount,currency\no1,c1,2024-02-03,10," + cell + "\n");

        assertThat(currency(trial, "c1")).isEqualTo(currency);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kr", "Doubloons", "EUR/USD"})
    void aCellThatNamesNoCurrencyRejectsItsRow(String cell) {
        var trial = FileTrial.of("order_id,customer_id,date,amount,currency\no1,c1,2024-02-03,10," + cell + "\n");

        assertThat(trial.rejected()).containsExactly("2 currency-unknown");
    }
}
