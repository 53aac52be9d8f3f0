package dev.omnify.kit.jobs;

/** Ends a run whose job is to be cancelled. A handler lets it pass. */
public final class JobCancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** For the job of this id. */
    public JobCancelled(String jobId) {
        super("job " + jobId + " is cancelled");
    }
}
