package dev.omnify.platform.imports.run;

import dev.omnify.kit.TenantId;
import dev.omnify.kit.jobs.JobContext;
import dev.omnify.platform.customer.IntakeBatch;
import dev.omnify.platform.customer.IntakeCounts;
import dev.omnify.platform.customer.RecordIntake;
import dev.omnify.platform.imports.FileImports;
import dev.omnify.platform.imports.FileLook;
import dev.omnify.platform.imports.UploadStore;
import dev.omnify.platform.imports.assembly.OrderAssembly;
import dev.omnify.platform.imports.content.FileContent;
import dev.omnify.platform.imports.line.IdentityHash;
import dev.omnify.platform.imports.line.LineReader;
import dev.omnify.platform.imports.line.Reading;
import dev.omnify.platform.imports.spill.LineSpill;
import dev.omnify.platform.imports.table.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One run through a file whose layout is known. First every row is read and put aside with the other rows of its
 * customer; then, partition by partition, orders are put together and handed to the intake. So memory holds one
 * partition, however large the file is and however its lines are strewn.
 */
final class ImportRun {
    private static final long PARTITION_BYTES = 8L * 1024 * 1024;
    private static final int MAX_PARTITIONS = 512;
    private static final int PROGRESS_ROWS = 2000;

    private final JobContext context;
    private final TenantId tenant;
    private final String source;
    private final FileLook.Found found;
    private final ImportProgress progress;
    private final ImportCounts counts;
    private final Taken taken;
    private int batches;

    ImportRun(JobContext context, String source, FileLook.Found found, ImportProgress progress) {
        this.context = context;
        this.tenant = context.tenant();
        this.source = source;
        this.found = found;
        this.progress = progress;
        taken = Taken.of(context.job().checkpoint());
        counts = new ImportCounts(taken);
    }

    /**
     * What a run works with.
     *
     * @param currency the organization's
     */
    record Means(UploadStore uploads, RecordIntake intake, RunConfig config, IdentityHash hash, String currency) {}

    /** Reads the file and takes it in; the job's result. */
    Map<String, @Nullable Object> run(FileContent content, Means means) throws IOException {
        var job = context.job();
        var expiresAt = job.createdAt().plus(means.config().keepRejected());
        var columns = found.layout().dialect().columns();
        found.layout().problems().forEach(problem -> counts.note(problem.code(), problem.arguments()));
        var folder = means.config().spillFolder().orElse(System.getProperty("java.io.tmpdir"));
        try (var spill = new LineSpill(Path.of(folder), partitions());
                var rejected =
                        new RejectedRows(means.uploads(), tenant, FileImports.errorsId(job.id()), expiresAt, columns)) {
            read(content, means, spill, rejected);
            takeIn(means, spill, rejected);
            rejected.commit();
            String errors = rejected.count() == 0 ? null : job.self() + "/errors";
            return counts.result(found.layout().currency(), means.currency(), errors);
        }
    }

    /** Rows are counted in the look at the whole file; a row with all it brings is taken to need 100 bytes. */
    private int partitions() {
        return (int) Math.clamp(found.rows() * 100 / PARTITION_BYTES, 1, MAX_PARTITIONS);
    }

    private void read(FileContent content, Means means, LineSpill spill, RejectedRows rejected) throws IOException {
        progress.step(counts.reading(), 0.2, 0.6);
        var layout = found.layout();
        var lines = new LineReader(
                layout, found.orders(), means.hash(), context.job().createdAt());
        var expected = new ExpectedCustomers(means.intake(), tenant, source);
        try (var table = layout.dialect().open(content.text(found.encoding()))) {
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                var reading = lines.read(row.get());
                take(row.get(), reading, spill, rejected);
                if (reading instanceof Reading.Accepted accepted) {
                    expected.add(accepted.line().customer());
                }
                if (counts.rows() % PROGRESS_ROWS == 0) {
                    progress.rows(counts.reading(), counts.rows());
                }
            }
        }
        spill.finish();
        expected.announce();
    }

    private void take(Row row, Reading reading, LineSpill spill, RejectedRows rejected) throws IOException {
        switch (reading) {
            case Reading.Accepted accepted -> {
                counts.acceptedRow();
                spill.add(accepted.line());
            }
            case Reading.Rejected why -> {
                counts.rejectedRow(why.code(), row.line());
                rejected.add(row, why);
            }
        }
    }

    private void takeIn(Means means, LineSpill spill, RejectedRows rejected) throws IOException {
        progress.step(counts.storing(), 0.6, 0.97);
        for (int i = 0; i < spill.partitions(); i++) {
            var assembly = new OrderAssembly(
                    tenant, source, found.layout(), context.job().createdAt());
            spill.read(i, assembly::add);
            double before = i / (double) spill.partitions();
            takeIn(means, assembly, rejected, before, 1.0 / spill.partitions());
        }
    }

    private void takeIn(Means means, OrderAssembly assembly, RejectedRows rejected, double before, double part)
            throws IOException {
        var batch = new ArrayList<OrderAssembly.Assembled>();
        long[] done = {0};
        try {
            assembly.forEach(assembled -> {
                assembled.refused().forEach(order -> refuse(order, rejected));
                if (assembled.lines() > 0) {
                    batch.add(assembled);
                }
                if (batch.size() >= means.config().batch()) {
                    commit(means, batch, rejected);
                    done[0] += batch.size();
                    progress.tell(counts.storing(), before + part * done[0] / assembly.size(), counts.stored());
                    batch.clear();
                }
            });
            commit(means, batch, rejected);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        progress.tell(counts.storing(), before + part, counts.stored());
    }

    private void commit(Means means, List<OrderAssembly.Assembled> batch, RejectedRows rejected) {
        if (batch.isEmpty()) {
            return;
        }
        batch.forEach(counts::assembled);
        String id = context.job().id() + "-" + batches++;
        var records = batch.stream().map(OrderAssembly.Assembled::customer).toList();
        var became = means.intake().accept(tenant, new IntakeBatch(id, source, records));
        if (taken.add(became)) {
            context.checkpoint(taken.toCheckpoint());
        }
        for (IntakeCounts.Failure failure : became.failures()) {
            batch.stream()
                    .filter(one -> one.customer().externalId().equals(failure.externalId()))
                    .forEach(one -> refuse(one, failure, rejected));
        }
    }

    private void refuse(OrderAssembly.Refused order, RejectedRows rejected) {
        String code = "amount-out-of-range";
        counts.refused(code, order.lines());
        add(
                rejected,
                code,
                "Order '" + order.order() + "' comes to a million millions or more. All its " + order.lines()
                        + " rows.");
    }

    private void refuse(OrderAssembly.Assembled one, IntakeCounts.Failure failure, RejectedRows rejected) {
        counts.refused(one, failure.code());
        add(rejected, failure.code(), failure.detail() + " All its " + one.lines() + " rows.");
    }

    private static void add(RejectedRows rejected, String code, String reason) {
        try {
            rejected.add(Row.of(0, List.of()), new Reading.Rejected(code, reason));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
