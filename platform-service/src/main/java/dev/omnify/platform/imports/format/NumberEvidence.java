package dev.omnify.platform.imports.format;

import java.util.Optional;
import java.util.regex.Pattern;

/** Collects, over the cells of the amount columns, which style of number fits. */
public final class NumberEvidence {
    private static final Pattern DECIMAL = Pattern.compile("-?\\d[\\d., ]*[.,]\\d{2}");

    private long cells;
    private long pointOnly;
    private long commaOnly;
    private long both;
    private long neither;
    private long points;

    /** Looks at one cell; blanks say nothing. */
    public void add(String cell) {
        if (cell.isBlank()) {
            return;
        }
        cells++;
        var point = NumberStyle.POINT.parse(cell);
        var comma = NumberStyle.COMMA.parse(cell);
        if (point.isPresent() && comma.isPresent()) {
            boolean other = point.get().compareTo(comma.get()) != 0;
            both += other ? 1 : 0;
            points += other && cell.indexOf('.') >= 0 ? 1 : 0;
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

    /** Whether more cells are numbers in one style only than in the other. */
    public boolean decides() {
        return pointOnly != commaOnly;
    }

    /**
     * The style in which the signs of all cells that are numbers in both part thousands; empty when there is none such.
     */
    public Optional<NumberStyle> parted() {
        if (both == 0 || points > 0 && points < both) {
            return Optional.empty();
        }
        return Optional.of(points == 0 ? NumberStyle.POINT : NumberStyle.COMMA);
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
