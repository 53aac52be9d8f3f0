package dev.omnify.platform.imports.run;

import dev.omnify.kit.Phrase;
import dev.omnify.kit.jobs.JobContext;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Tells people how far an import has come, with what it came to so far: by bytes while the file is read, by partitions
 * afterwards.
 */
final class ImportProgress {
    private final JobContext context;
    private final Clock clock;
    private final AtomicLong bytesRead;
    private final long bytes;
    private double start;
    private double end;
    private long startedAt;
    private @Nullable Phrase rate;

    ImportProgress(JobContext context, Clock clock, AtomicLong bytesRead, long bytes) {
        this.context = context;
        this.clock = clock;
        this.bytesRead = bytesRead;
        this.bytes = bytes;
    }

    /** Begins a step that covers this part of the whole. */
    void step(Phrase text, double from, double until) {
        start = from;
        end = until;
        startedAt = clock.millis();
        context.progress(from, text, rate);
    }

    /** So many rows of this step are done, and the bytes of the file tell how many that are of all. */
    void rows(Phrase text, long rows) {
        tell(text, bytes == 0 ? 0 : Math.min(1, bytesRead.get() / (double) bytes), rows);
    }

    /** This part of the step is done, and so many rows. */
    void tell(Phrase text, double fraction, long rows) {
        long millis = Math.max(1, clock.millis() - startedAt);
        rate = Phrase.of("rows-per-second", "rows", rows * 1000 / millis);
        context.progress(start + fraction * (end - start), text, rate);
    }

    /** The step goes on, nobody knows how far. */
    void say(Phrase text) {
        context.progress(start, text, null);
    }
}
