package dev.omnify.platform.imports.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
    private static List<String> rows(String text) {
        var dialect = new Dialect(',', true, List.of("a", "b"), 0);
        var rows = new ArrayList<String>();
        try (var table = dialect.open(new StringReader(text))) {
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                rows.add(row.get().line() + " " + String.join("|", row.get().cells()));
            }
            assertThat(table.next()).isEmpty();
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyRowStandsOnItsLineWhetherTheLastLineIsEndedOrNot(String end) {
        var lines = List.of("a,b", "1,x", "2,\"y", "z\"", "3,\"say \"\"hi\"\"\"", "4,\"w\"");
        String text = String.join(end, lines);
        var expected = List.of("2 1|x", "3 2|y\nz", "5 3|say \"hi\"", "6 4|w");
        assertThat(rows(text)).isEqualTo(expected);
        assertThat(rows(text + end)).isEqualTo(expected);
        assertThat(rows(text + end + end + "," + end)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "a,b", "a,b\n", "a,b\r", "a,b\r\n\r\n"})
    void aTextWithoutRowsHasNone(String text) {
        assertThat(rows(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,5\" pipe", "1,\"5\" pipe", "1,\"5\" pipe\n", "1,\"a \"b\" c\"\n", "1,x\"\n", "1,\"\"\n"})
    void aQuotationMarkThatLeavesNothingOpenIsTaken(String row) {
        assertThat(rows("a,b\n" + row)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void aTextThatEndsInsideAQuotedCellIsUnreadable(String end) {
        for (String last : List.of("2,\"y", "2,\"y" + end + "3,z" + end, "2,\"", "\"" + end, "2,\"y\"\"" + end)) {
            assertThatThrownBy(() -> rows("a,b" + end + "1,x" + end + last))
                    .isInstanceOf(UnreadableTableException.class)
                    .hasMessageContaining("after line 2 ")
                    .hasMessageContaining("quotation mark");
        }
        assertThatThrownBy(() -> rows("a,\"b" + end + "1,x" + end))
                .isInstanceOf(UnreadableTableException.class)
                .hasMessageStartingWith("The first row opens a quotation mark");
    }

    /**
     * The last three are opened by the first cell, behind a doubled mark, and behind a cell that is as it should be.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2,\"Tea⏎3,\"Milk\"⏎4,\"Oil\"⏎",
                "2,\"Tea⏎3,y⏎4,z \"q\" u⏎",
                "2,\"Tea⏎\"3\",y⏎",
                "\"2,Tea⏎\"3\",y⏎",
                "2,\"Tea \"\"5⏎3,\"Milk\"⏎",
                "\"\"\"2\"\"⏎two\",\"Tea⏎3,\"Milk\"⏎"
            })
    void aQuotationMarkThatIsClosedOnlyByAnotherRowsIsUnreadable(String last) {
        for (String end : List.of("\n", "\r\n", "\r")) {
            String text = "a,b⏎1,x⏎" + last + "5,w⏎";
            assertThatThrownBy(() -> rows(text.replace("⏎", end)))
                    .isInstanceOf(UnreadableTableException.class)
                    .hasMessage("The row after line 2 opens a quotation mark and does not close it.");
        }
    }

    @Test
    void aQuotedCellOfSeveralLinesMayBeginWithAQuotationMark() {
        assertThat(rows("a,b\n1,\"\"\"hi\"\"\nyou\"\n\"5\" x\", \"\"\"y\nz\"\"\" \n\"3\" w,\"\"\"v\n\"\nu,w\n"))
                .containsExactly("2 1|\"hi\"\nyou", "4 \"5\" x\"|\"y\nz\"", "6 \"3\" w|\"v\n", "8 u|w");
        String text = "a,b\n" + "1,\"\"\"hi\"\"\nyou\"\n".repeat(20_000);
        assertThat(rows(text)).hasSize(20_000);
        assertThatThrownBy(() -> rows(text + "1,\"x\n2,\"y\"\n")).hasMessageContaining("after line 40001 ");
    }

    @Test
    void aLongTextIsReadToItsEnd() {
        var text = new StringBuilder("a,b\n");
        for (int row = 0; row < 50_000; row++) {
            text.append(row).append(",\"two\nlines\"\n");
        }
        assertThat(rows(text.toString())).hasSize(50_000).endsWith("100000 49999|two\nlines");
    }
}
