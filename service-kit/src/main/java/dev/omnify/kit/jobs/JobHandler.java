package dev.omnify.kit.jobs;

import dev.omnify.kit.ProblemException;
import dev.omnify.kit.TenantId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs the jobs of one kind. An application-scoped bean of this type is found by itself. */
public interface JobHandler {
    /** The kind of job that this handler runs. */
    String kind();

    /**
     * Does the work, on a virtual thread, and returns the job's result. A run may be cut off at any point by a crash
     * and then starts again with the last checkpoint, so what it does must come out the same when done twice.
     *
     * <p>A {@link ProblemException} fails the job with that problem, {@link JobContext.Cancelled} cancels it, any other
     * {@link RuntimeException} lets it run again, three times in all.
     */
    Map<String, ? extends @Nullable Object> run(JobContext context);

    /** How many jobs of this kind one process runs at a time. */
    default int concurrency() {
        return 1;
    }

    /** Called when a job has ended in any way, to clean up what was kept for it. May be called twice. */
    default void discarded(TenantId tenant, Job job) {}
}
