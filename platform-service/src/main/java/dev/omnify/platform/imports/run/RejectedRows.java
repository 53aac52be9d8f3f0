package dev.omnify.platform.imports.run;

import dev.omnify.kit.TenantId;
import dev.omnify.platform.export.format.Csv;
import dev.omnify.platform.imports.UploadStore;
import dev.omnify.platform.imports.line.Reading;
import dev.omnify.platform.imports.table.Row;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows that cannot be used as CSV: line number, code, reason, then the row as it was, what a spreadsheet
 * program would take for a formula guarded as in exports. Begun with the first of them.
 */
final class RejectedRows implements AutoCloseable {
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
        out.write(line(new Csv.Cell.Figure(row.line()), why.code(), why.reason(), row.cells()));
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
        first.write(line(new Csv.Cell.Text("line"), "code", "reason", columns));
        return first;
    }

    private static String line(Csv.Cell number, String code, String reason, List<String> row) {
        var cells = new ArrayList<Csv.Cell>();
        cells.add(number);
        cells.add(new Csv.Cell.Text(code));
        cells.add(new Csv.Cell.Text(reason));
        row.forEach(cell -> cells.add(new Csv.Cell.Text(cell)));
        return Csv.line(cells);
    }
}
