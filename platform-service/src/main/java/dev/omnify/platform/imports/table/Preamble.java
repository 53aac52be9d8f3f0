package dev.omnify.platform.imports.table;

import java.util.List;
import java.util.function.Predicate;

/** Finds the lines that stand before a table's header: a report's title, its period, the account it is of. */
final class Preamble {
    private static final int NAMES = 2;
    private static final int CELLS = 3;

    private Preamble() {}

    /**
     * How many records come before the header; {@code from} when the first is as good as any.
     *
     * @param from where to begin
     * @param known tells whether a name is one that columns of such files have
     */
    static int before(List<List<String>> rows, int from, Predicate<String> known) {
        long widest = filled(rows.get(from));
        if (names(rows.get(from), known) >= NAMES) {
            return from;
        }
        for (int i = from + 1; i < rows.size(); i++) {
            long cells = filled(rows.get(i));
            boolean named = names(rows.get(i), known) >= NAMES && widest * 2 <= cells;
            boolean wordy = cells >= CELLS
                    && widest * CELLS <= cells
                    && rows.get(i).stream().noneMatch(DialectGuess::isValue);
            if (named || wordy) {
                return i;
            }
            widest = Math.max(widest, cells);
        }
        return from;
    }

    private static long filled(List<String> row) {
        return row.stream().filter(cell -> !cell.isBlank()).count();
    }

    private static long names(List<String> row, Predicate<String> known) {
        return row.stream().filter(known).count();
    }
}
