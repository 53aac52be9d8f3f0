package dev.omnify.platform.imports.table;

import java.util.List;

/**
 * One record of a file.
 *
 * @param line the line it begins on, the first being 1
 * @param cells as they stand in the file, empty where there is nothing; may be shorter or longer than the header
 * @param fault why the record cannot be read, empty when it can
 */
public record Row(long line, List<String> cells, String fault) {
    /** Characters; what is longer is no name, amount or address. */
    public static final int LONGEST_CELL = 128 * 1024;

    /** The fault of a record with a longer cell. */
    public static final String CELL_TOO_LONG = "cell-too-long";

    /** A record that can be read. */
    public static Row of(long line, List<String> cells) {
        return new Row(line, cells, "");
    }

    /**
     * The cell of a column without blanks and invisible signs around it, no-break spaces being blanks; empty when the
     * row is too short.
     */
    public String cell(int column) {
        return column >= 0 && column < cells.size() ? Invisible.trimmed(cells.get(column)) : "";
    }
}
