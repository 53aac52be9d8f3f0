package dev.omnify.platform.imports.table;

import java.util.List;
import java.util.Optional;

/** Rows one after the other. Holds one row in memory, however large the file is. */
public interface Table extends AutoCloseable {
    /** The columns' names, in the order of the cells. */
    List<String> columns();

    /** The next row; empty at the end. Throws {@link UnreadableTableException} when the rest makes no sense. */
    Optional<Row> next();

    @Override
    void close();
}
