package dev.omnify.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountStyleTest {
    private static final String NOTE = "amount number-ambiguous";

    private static String file(char delimiter, String header, String... rows) {
        return (header + '\n' + String.join("\n", rows) + '\n').replace('|', delimiter);
    }

    @Test
    void saysWhenNothingTellsThousandsFromDecimals() {
        var trial = FileTrial.of(
                file('\t', "customer_id|date|order_id|amount", "1|2024-01-05|A|1.234", "2|2024-01-06|B|2.500"));

        assertThat(trial.problems()).contains(NOTE);
        assertThat(trial.orders()).containsExactly("1 A 2024-01-05 123GBP", "2 B 2024-01-06 250GBP");
    }

    @Test
    void headingsDoNotMakeDecimalsOfWhatPartsThousandsElsewhere() {
        var trial = FileTrial.of(
                file('\t', "Kundennummer|Datum|Bestellnummer|Betrag", "1|2024-01-05|A|1,234", "2|2024-01-06|B|2,500"));

        assertThat(trial.problems()).contains(NOTE);
        assertThat(trial.orders()).containsExactly("1 A 2024-01-05 123400GBP", "2 B 2024-01-06 250000GBP");
    }

    @ParameterizedTest
    @CsvSource({
        "'\t', customer_id|date|order_id|amount, 1|2024-01-05|A|1.234, 2|2024-01-06|B|2.50, 123GBP",
        "'\t', customer_id|date|id|amount|tax, '1|2024-01-05|A|1.234|1,20', '2|2024-01-06|B|2.500|9,00', 123400GBP",
        "'\t', customer_id|date|order_id|amount|currency, 1|2024-01-05|A|1.234|JPY, 2|2024-01-06|B|2.500|JPY, 1234JPY",
        "'\t', customer_id|date|order_id|amount, '1|2024-01-05|A|¥1,234', '2|2024-01-06|B|¥2,500', 1234JPY",
        "'\t', Kundennummer|Datum|Bestellnummer|Betrag, 1|2024-01-05|A|1.234, 2|2024-01-06|B|2.500, 123400GBP",
        "'\t', Kundennummer|Datum|Bestellnummer|Betrag, '1|2024-01-05|A|1.234', '2|2024-01-06|B|-2.500', 123400GBP",
        "';', customer_id|date|order_id|amount, 1|2024-01-05|A|1.234, 2|2024-01-06|B|2.500, 123400GBP",
        "',', customer_id|date|order_id|amount, 1|2024-01-05|A|1.234, 2|2024-01-06|B|2.500, 123GBP",
        "'\t', customer_id|date|order_id|amount, 1|2024-01-05|A|12, 2|2024-01-06|B|25, 1200GBP"
    })
    void saysNothingWhereTheFileTells(char delimiter, String header, String first, String second, String amount) {
        var trial = FileTrial.of(file(delimiter, header, first, second));

        assertThat(trial.problems()).doesNotContain(NOTE);
        assertThat(trial.orders()).contains("1 A 2024-01-05 " + amount);
    }
}
