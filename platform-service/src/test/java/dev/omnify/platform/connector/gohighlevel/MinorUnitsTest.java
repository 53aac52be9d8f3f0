package dev.omnify.platform.connector.gohighlevel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.omnify.kit.Money;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinorUnitsTest {
    @ParameterizedTest
    @CsvSource({
        "52.35, usd, 5235, USD",
        "52.355, GBP, 5236, GBP",
        "1200, JPY, 1200, JPY",
        "1.2345, KWD, 1235, KWD",
        "0.1, EUR, 10, EUR"
    })
    void countsInTheCurrencysOwnMinorUnits(BigDecimal amount, String currency, long minor, String code) {
        assertThat(MinorUnits.of(amount, currency)).contains(new Money(minor, code));
    }

    @Test
    void knowsWhatIsNoMoney() {
        assertThat(MinorUnits.of(null, "USD")).isEmpty();
        assertThat(MinorUnits.of(BigDecimal.ONE, null)).isEmpty();
        assertThat(MinorUnits.of(BigDecimal.ONE, "dollars")).isEmpty();
        assertThat(MinorUnits.of(BigDecimal.ONE, "XXX")).isEmpty();
    }
}
