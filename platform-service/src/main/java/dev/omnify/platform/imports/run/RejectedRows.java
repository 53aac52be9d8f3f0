package dev.omnify.platform.imports.run;

import dev.omnify.kit.TenantId;
import dev.omnify.platform.imports.UploadStore;
import dev.omnify.platform.imports.line.Reading;
import dev.omnify.platform.imports.table.Row;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows that cannot be used as CSV: line number, code, reason, then the row as it was. Begun with the first
 * of them.
 */
final class RejectedRows implements AutoCloseable {
    private static final String LINE_END = "\r\n";

    private final UploadStore store;
    private final TenantId tenant;
    private final String id;
    private final Instant expiresAt;
    private final List<String> columns;
    private UploadStore.@Nullable Upload upload;
    private @Nullable Writer writer;
    private long count;

    RejectedRows(UploadStore store, TenantId tenant, String id, Instant expiresAt, List<String> columns) {
        this.store = store;
        this.tenant = tenant;
        this.id = id;
        this.expiresAt = expiresAt;
        this.columns = columns;
    }

    /** Adds a row. */
    void add(Row row, Reading.Rejected why) throws IOException {
        count++;
        var out = begun();
        out.write(Long.toString(row.line()));
        cell(out, why.code());
        cell(out, why.reason());
        for (String cell : row.cells()) {
            cell(out, cell);
        }
        out.write(LINE_END);
    }

    /** How many rows there are. */
    long count() {
        return count;
    }

    /** Ends the file, if there is any row. */
    void commit() throws IOException {
        var open = writer;
        var whole = upload;
        if (open != null && whole != null) {
            open.flush();
            whole.commit();
        }
    }

    @Override
    public void close() throws IOException {
        var open = upload;
        if (open != null) {
            open.close();
        }
    }

    private Writer begun() throws IOException {
        var open = writer;
        if (open != null) {
            return open;
        }
        var begun = store.begin(tenant, id, expiresAt);
        upload = begun;
        var first = new BufferedWriter(new OutputStreamWriter(begun.stream(), StandardCharsets.UTF_8));
        writer = first;
        first.write("line");
        cell(first, "code");
        cell(first, "reason");
        for (String column : columns) {
            cell(first, column);
        }
        first.write(LINE_END);
        return first;
    }

    private static void cell(Writer out, String text) throws IOException {
        out.write(',');
        boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        out.write(quoted ? '"' + text.replace("\"", "\"\"") + '"' : text);
    }
}
