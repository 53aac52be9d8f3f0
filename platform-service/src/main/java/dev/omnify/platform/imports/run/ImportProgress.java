package dev.omnify.platform.imports.run;

import dev.omnify.kit.jobs.JobContext;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Tells how far an import has come: by bytes while the file is read, by partitions afterwards. */
final class ImportProgress {
    private final JobContext context;
    private final Clock clock;
    private final AtomicLong bytesRead;
    private final long bytes;
    private String step = "";
    private double start;
    private double end;
    private long startedAt;
    private String rate = "";

    ImportProgress(JobContext context, Clock clock, AtomicLong bytesRead, long bytes) {
        this.context = context;
        this.clock = clock;
        this.bytesRead = bytesRead;
        this.bytes = bytes;
    }

    /** Begins a step that covers this part of the whole. */
    void step(String name, double from, double until) {
        step = name;
        start = from;
        end = until;
        startedAt = clock.millis();
        context.progress(from, name, rate.isEmpty() ? null : rate);
    }

    /** So many rows of this step are done, and the bytes of the file tell how many that are of all. */
    void rows(long rows) {
        tell(bytes == 0 ? 0 : Math.min(1, bytesRead.get() / (double) bytes), rows);
    }

    /** This part of the step is done, and so many rows. */
    void tell(double fraction, long rows) {
        long millis = Math.max(1, clock.millis() - startedAt);
        rate = String.format(Locale.ROOT, "%,d rows/s", rows * 1000 / millis);
        context.progress(start + fraction * (end - start), step, rate);
    }
}
