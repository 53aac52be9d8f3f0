package dev.omnify.kit.jobs;

import dev.omnify.kit.Phrase;
import dev.omnify.kit.TenantId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A run's way to its job. */
public interface JobContext {
    TenantId tenant();

    /** The job as this run found it; its checkpoint is what a run before this one stored. */
    Job job();

    /**
     * Tells how far the work has come. Cheap: at most two a second are stored. Throws {@link Cancelled} when the job is
     * to be cancelled and a {@link RuntimeException} when another process has taken it over.
     *
     * @param fraction 0 to 1
     * @param step what it does at the moment
     * @param rate how fast
     */
    void progress(double fraction, Phrase step, @Nullable Phrase rate);

    /** Stores, at once, from where a later run can go on. Throws like {@link #progress}. */
    void checkpoint(Map<String, ? extends @Nullable Object> checkpoint);

    /** Ends a run whose job is to be cancelled. A handler lets it pass. */
    final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** For the job of this id. */
        public Cancelled(String jobId) {
            super("job " + jobId + " is cancelled");
        }
    }
}
