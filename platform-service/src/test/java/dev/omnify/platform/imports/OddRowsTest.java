package dev.omnify.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.omnify.platform.consent.ConsentDecision;
import dev.omnify.platform.consent.ConsentPurpose;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells whose words mean one thing here and another there. */
class OddRowsTest {
    @ParameterizedTest
    @CsvSource({
        "type, 1, 500GBP",
        "type, yes, 500GBP",
        "kind, true, 500GBP",
        "kind, refund, -500GBP",
        "type, Gutschrift, -500GBP",
        "is_return, 1, -500GBP",
        "is_refund, yes, -500GBP",
        "IsReturned, TRUE, -500GBP",
        "creditnote, 1, -500GBP",
        "is_return, 0, 500GBP",
        "is_return, no, 500GBP"
    })
    void aYesMeansARefundOnlyWhereThatIsAsked(String column, String cell, String amount) {
        var trial = FileTrial.of("customer_id,date,order_id,amount," + column + "\n1,2024-01-01,A,5," + cell + "\n");

        assertThat(trial.orders()).singleElement().asString().endsWith(" " + amount);
    }

    @Test
    void aCustomerMayBeCalledLikeASum() {
        var trial = FileTrial.of("""
                customer,order_id,date,amount
                Total,A,2024-01-01,5
                Suma,B,2024-01-02,6
                """);

        assertThat(trial.rejected()).isEmpty();
        assertThat(trial.orders()).containsExactly("Suma B 2024-01-02 600GBP", "Total A 2024-01-01 500GBP");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Total,,2024-01-01,5", "Total,A,,5", "Total,A,Jan 2024 to May,5", "Total,Total,2024-01-01,5"})
    void aSumHasNoOrderIdOrNoDate(String row) {
        var trial = FileTrial.of("customer,order_id,date,amount\n7,Z,2024-01-01,5\n" + row + "\n");

        assertThat(trial.rejected()).containsExactly("3 totals-row");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000000-0000-0000-0000-000000000000",
                "{00000000-0000-0000-0000-000000000000}",
                "00000",
                "0000-0000",
                "0.00",
                "POS",
                "noemail@noemail.com",
                "no-email@shop.example",
                "noemail@example.com",
                "anonymous@example.com",
                "none@none.com",
                "no-reply@market.example"
            })
    void whatStandsForNobodyIsNoCustomer(String cell) {
        var trial = FileTrial.of("customer_id,date,order_id,amount\n" + cell + ",2024-01-01,A,5\n");
        assertThat(trial.rejected()).containsExactly("2 customer-missing");

        var addressed = FileTrial.of("email,date,order_id,amount\n" + cell + ",2024-01-01,A,5\n");
        assertThat(addressed.rejected()).containsExactly("2 customer-missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1000", "0001", "C-000", "POS-17", "nomura@example.com", "none@example.com", "guest1@example.com"
            })
    void whatOnlyLooksLikeNobodyIsACustomer(String cell) {
        var trial = FileTrial.of("customer_id,date,order_id,amount\n" + cell + ",2024-01-01,A,5\n");

        assertThat(trial.rejected()).isEmpty();
        assertThat(trial.customerIds()).hasSize(1);
    }

    @Test
    void namesKeepTheSignsThatJoinTheirLettersAndEmoji() {
        var trial = FileTrial.of("""
                customer_id,date,order_id,amount,name
                1,2024-01-01,A,5,Ada \uD83D\uDC69\u200D\uD83D\uDCBB
                2,2024-01-01,B,5,\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645
                3,2024-01-01,C,5,E\u200Dv\u200Ba\u00AD \u202ALund\u202C\u200D
                """);

        assertThat(trial.customer("1").personal()).containsValue("Ada \uD83D\uDC69\u200D\uD83D\uDCBB");
        assertThat(trial.customer("2").personal()).containsValue("\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645");
        assertThat(trial.customer("3").personal()).containsValue("Eva Lund");
    }

    @Test
    void signsThatNobodySeesMakeNoOtherPersonOfAName() {
        var trial = FileTrial.of("""
                name,date,order_id,amount
                \u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645,2024-01-01,A,5
                \u0645\u06CC\u062E\u0648\u0627\u0647\u0645,2024-01-02,B,5
                """);

        assertThat(trial.customerIds()).hasSize(1);
    }

    @Test
    void anOrderThatComesToTooMuchIsRefusedWithAllItsRowsAndNoOther() {
        String row = "1,2024-01-01,A,999999999990\n";
        var trial = FileTrial.of("customer_id,date,order_id,amount\n" + row.repeat(10) + "1,2024-01-02,B,5\n"
                + "2,2024-01-01,C,999999999990\n2,2024-01-01,C,20\n3,2024-01-01,D,999999999990\n");

        assertThat(trial.rejected()).containsExactlyInAnyOrder("10 rows of A", "2 rows of C");
        assertThat(trial.orders()).containsExactly("1 B 2024-01-02 500GBP", "3 D 2024-01-01 99999999999000GBP");
        assertThat(trial.accepted()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Werbeeinwilligung", "Einwilligung", "Consentement marketing", "Consenso marketing"})
    void aNoUnderAnotherLanguagesHeadingIsOne(String heading) {
        var trial = FileTrial.of("Customer ID," + heading + "\n1,no\n", FileTrial.options(Map.of(), "customers"));

        assertThat(trial.customer("1")
                        .consent()
                        .about(ConsentPurpose.MARKETING)
                        .orElseThrow()
                        .decision())
                .isEqualTo(ConsentDecision.REFUSED);
    }
}
