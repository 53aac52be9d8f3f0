package dev.omnify.platform.export.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.omnify.platform.export.format.Csv.Cell;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    private static String written(String text) {
        String line = Csv.line(List.of(new Cell.Text(text)));
        assertThat(line).endsWith("\r\n");
        return line.substring(0, line.length() - 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(0)",
                "+1+1",
                "+49 30 1234567",
                "+0301234567",
                "+123456",
                "+1234567890123456",
                "+491234567x",
                "+",
                "-1",
                "-ada@example.com",
                "@SUM(A1)",
                "@ada",
                "＝1+1",
                "＋1",
                "－1",
                "＠x"
            })
    void whatASpreadsheetWouldTakeForAFormulaIsKeptText(String text) {
        assertThat(written(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+4930123456", "+14155552671", "+442079460000", "+123456789012345"})
    void aNumberInE164StandsAsItIs(String number) {
        assertThat(written(number)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ada", "O'Brien", "1+1", "a=b", "0049301234", "007", "ada+news@example.com", " =1"})
    void allElseStandsAsItIs(String text) {
        assertThat(written(text)).isEqualTo(text);
    }

    @Test
    void quotesWhatWouldBreakALine() {
        assertThat(written("a,b")).isEqualTo("\"a,b\"");
        assertThat(written("say \"hi\"")).isEqualTo("\"say \"\"hi\"\"\"");
        assertThat(written("two\nlines")).isEqualTo("\"two\nlines\"");
        assertThat(written("\t=1")).isEqualTo("'\t=1");
        assertThat(written("\r=1")).isEqualTo("\"'\r=1\"");
        assertThat(written("\n=1")).isEqualTo("\"'\n=1\"");
        assertThat(written("=1,2")).isEqualTo("\"'=1,2\"");
    }

    @Test
    void aFigureOfOursIsNoFormulaEvenWhenItIsNegative() {
        assertThat(Csv.line(List.of(
                        new Cell.Figure(new BigDecimal("-12.50")),
                        new Cell.Figure(3L),
                        new Cell.Figure(0.25),
                        Cell.EMPTY)))
                .isEqualTo("-12.50,3,0.25,\r\n");
    }
}
