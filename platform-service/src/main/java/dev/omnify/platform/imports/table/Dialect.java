package dev.omnify.platform.imports.table;

import java.io.Reader;
import java.util.List;

/**
 * How a file's rows are written.
 *
 * @param delimiter between the cells of delimited text; 0 for one JSON document a line
 * @param header whether the first row names the columns
 * @param columns the columns' names; for text without a header {@code column 1} and so on
 * @param preamble how many records stand before the header or the first row: a title, the sign between cells
 */
public record Dialect(char delimiter, boolean header, List<String> columns, int preamble) {
    private static final char NONE = 0;

    public Dialect {
        columns = List.copyOf(columns);
    }

    /** One JSON document a line. */
    public static Dialect json(List<String> columns) {
        return new Dialect(NONE, false, columns, 0);
    }

    /** Whether each line is a JSON document. */
    public boolean isJson() {
        return delimiter == NONE;
    }

    /** The delimiter as people are shown it; {@code json} for JSON lines. */
    public String delimiterText() {
        return switch (delimiter) {
            case NONE -> "json";
            case '\t' -> "tab";
            default -> String.valueOf(delimiter);
        };
    }

    /** Reads a file of this dialect from its beginning. Closing the table closes the reader. */
    public Table open(Reader reader) {
        return isJson() ? new JsonTable(reader, columns) : new CsvTable(reader, this);
    }
}
