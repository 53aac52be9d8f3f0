package dev.omnify.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        "10 pcs, GBP",
        "10 XAU, GBP"
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
}
