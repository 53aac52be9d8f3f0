package dev.omnify.platform.imports.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberStyleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234.56 | 1234.56 | POINT",
                "1,234.56 | 1234.56 | POINT",
                "1.234,56 | 1234.56 | COMMA",
                "£1,234 | 1234 | POINT",
                "1 234,50 € | 1234.50 | COMMA",
                "(12.50) | -12.50 | POINT",
                "-£5 | -5 | POINT",
                "5.00- | -5.00 | POINT",
                "CHF 1'234.50 | 1234.50 | POINT",
                "1,00,000.00 | 100000.00 | POINT",
                ".5 | .5 | POINT",
                "1.5E3 | 1.5E3 | POINT",
                "−7 | -7 | POINT",
                "- 7 | -7 | POINT",
                "£-5 | -5 | POINT",
                "€ – 5 | -5 | POINT",
                "12.50-€ | -12.50 | POINT",
                "12.50€- | -12.50 | POINT",
                "12,50− EUR | -12.50 | COMMA",
                "－5 | -5 | POINT"
            })
    void readsAmountsAsTheyAreWritten(String cell, String value, NumberStyle style) {
        assertThat(style.parse(cell))
                .hasValueSatisfying(number -> assertThat(number).isEqualByComparingTo(new BigDecimal(value)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "49,- | 49 | COMMA",
                "49,– € | 49 | COMMA",
                "49.— | 49 | POINT",
                "49.-- | 49 | POINT",
                "€ 1.299,- | 1299 | COMMA",
                "CHF 1'299.– | 1299 | POINT",
                "-49,- | -49 | COMMA",
                "(49,-) | -49 | COMMA"
            })
    void aDashBehindTheDecimalSignStandsForNoCents(String cell, String value, NumberStyle style) {
        assertThat(style.parse(cell))
                .hasValueSatisfying(number -> assertThat(number).isEqualByComparingTo(new BigDecimal(value)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12.50 – | 12.50",
                "12.50 - | 12.50",
                "12.50 € – | 12.50",
                "US-$ 12.50 | 12.50",
                "US-$12.50 | 12.50",
                "-US-$12.50 | -12.50",
                "US-$ -12.50 | -12.50",
                "12.50 (US-$) | 12.50"
            })
    void aDashThatIsPunctuationOrPartOfAUnitIsNoMinus(String cell, String value) {
        assertThat(NumberStyle.POINT.parse(cell))
                .hasValueSatisfying(number -> assertThat(number).isEqualByComparingTo(new BigDecimal(value)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12.50 (EUR) | 12.50",
                "12.50 (€) | 12.50",
                "(EUR) 12.50 | 12.50",
                "($12.50) | -12.50",
                "$(12.50) | -12.50",
                "(12.50 €) | -12.50",
                "(12.50) € | -12.50",
                "(-12.50) | -12.50",
                "(12.50 (€)) | -12.50"
            })
    void parenthesesMakeNegativeOnlyWhatTheyEnclose(String cell, String value) {
        assertThat(NumberStyle.POINT.parse(cell))
                .hasValueSatisfying(number -> assertThat(number).isEqualByComparingTo(new BigDecimal(value)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(12.50 | POINT",
                "12.50) | POINT",
                "12.50 (€ | POINT",
                "49,- | POINT",
                "49.- | COMMA",
                "1.299.- | POINT",
                "12,50 | POINT",
                "12.50 | COMMA",
                "five | POINT",
                "1.2.3 | POINT",
                "12% | POINT",
                "1,23,4 | POINT",
                "10:30 | POINT"
            })
    void guessesNoSeparatorAway(String cell, NumberStyle style) {
        assertThat(style.parse(cell)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12.50 1,000.00 7 | , | POINT | false",
                "12,50 1.000,00 7 | ; | COMMA | false",
                "1.234 2.500 | ; | COMMA | true",
                "1.234 2.500 | , | POINT | true",
                "10 20 | ; | POINT | false"
            })
    void findsTheStyleOfAFile(String cells, char delimiter, NumberStyle style, boolean ambiguous) {
        var evidence = new NumberEvidence();
        for (String cell : cells.split(" ")) {
            evidence.add(cell);
        }
        assertThat(evidence.style(delimiter)).isEqualTo(style);
        assertThat(evidence.ambiguous()).isEqualTo(ambiguous);
    }
}
