package dev.omnify.platform.export.format;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lines of RFC 4180. A cell that a spreadsheet program would take for a formula gets an apostrophe before it; a
 * telephone number in E.164 begins with a plus sign and stands as it is, because other systems read it.
 */
public final class Csv {
    /** The mark by which spreadsheet programs know UTF-8; at the very beginning of a file only. */
    public static final String BYTE_ORDER_MARK = "\ufeff";

    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern TO_QUOTE = Pattern.compile("[\",\r\n]");

    private Csv() {}

    /** A line of texts, each guarded and quoted where it must be. */
    public static String line(List<Cell> cells) {
        return cells.stream().map(Cell::written).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A cell of a line. */
    public sealed interface Cell {
        /** Nothing. */
        Cell EMPTY = new Text("");

        /** As it stands in the line. */
        String written();

        /** What somebody wrote, wherever it came from. */
        record Text(String value) implements Cell {
            @Override
            public String written() {
                return quoted(guarded(value));
            }
        }

        /** A figure that was computed here; a negative one is no formula. */
        record Figure(Number value) implements Cell {
            @Override
            public String written() {
                return value instanceof java.math.BigDecimal decimal ? decimal.toPlainString() : value.toString();
            }
        }
    }

    private static String guarded(String value) {
        boolean formula = !value.isEmpty()
                && FORMULA.indexOf(value.charAt(0)) >= 0
                && !E164.matcher(value).matches();
        return formula ? "'" + value : value;
    }

    private static String quoted(String value) {
        return TO_QUOTE.matcher(value).find() ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }
}
