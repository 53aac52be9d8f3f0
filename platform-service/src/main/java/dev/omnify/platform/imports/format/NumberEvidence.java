package dev.omnify.platform.imports.format;

import java.util.regex.Pattern;

/** Collects, over the cells of the amount columns, which style of number fits. */
public final class NumberEvidence {
    private static final Pattern DECIMAL = Pattern.compile("-?\\d[\\d., ]*[.,]\\d{2}");

    private long cells;
    private long pointOnly;
    private long commaOnly;
    private long both;
    private long neither;

    /** Looks at one cell; blanks say nothing. */
    public void add(String cell) {
        if (cell.isBlank()) {
            return;
        }
        cells++;
        var point = NumberStyle.POINT.parse(cell);
        var comma = NumberStyle.COMMA.parse(cell);
        if (point.isPresent() && comma.isPresent()) {
            both += point.get().compareTo(comma.get()) == 0 ? 0 : 1;
        } else if (point.isPresent()) {
            pointOnly++;
        } else if (comma.isPresent()) {
            commaOnly++;
        } else {
            neither++;
        }
    }

    /** Looks at a cell that may be no number: it says something only when it is one with decimals in one style. */
    public void addDecimal(String cell) {
        int length = cell.length();
        if (length > 3
                && !Character.isDigit(cell.charAt(length - 3))
                && DECIMAL.matcher(cell).matches()) {
            add(cell);
        }
    }

    /**
     * The style that reads most cells; where none is clearer, the one that other numbers of the same file are written
     * in.
     */
    public NumberStyle style(char delimiter, NumberEvidence others) {
        return ambiguous() && !others.ambiguous() && others.pointOnly != others.commaOnly
                ? others.style(delimiter)
                : style(delimiter);
    }

    /** The style that reads most cells; where none is clearer, commas go with a semicolon between the cells. */
    public NumberStyle style(char delimiter) {
        if (pointOnly != commaOnly) {
            return pointOnly > commaOnly ? NumberStyle.POINT : NumberStyle.COMMA;
        }
        return delimiter == ';' && both > 0 ? NumberStyle.COMMA : NumberStyle.POINT;
    }

    /** Whether some cells mean another number in the other style and none tells which is meant. */
    public boolean ambiguous() {
        return both > 0 && pointOnly == commaOnly;
    }

    /** Whether both styles are clearly there. */
    public boolean mixed() {
        return pointOnly > 0 && commaOnly > 0;
    }

    /** Share of the cells that are numbers, 0 when there was none. */
    public double share() {
        return cells == 0 ? 0 : (cells - neither) / (double) cells;
    }
}
