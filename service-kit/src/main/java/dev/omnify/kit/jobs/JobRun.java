package dev.omnify.kit.jobs;

import dev.omnify.kit.Phrase;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.jobs.JobLeaseRegistry.Lease;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One run of a job. Progress is kept in memory until the runner stores it, so reporting it costs next to nothing. */
final class JobRun implements JobContext {
    private final Lease lease;
    private final JobDocuments documents;
    private final AtomicReference<@Nullable Progress> unsaved = new AtomicReference<>();
    private volatile @Nullable Job job;
    private volatile @Nullable Thread thread;
    private volatile boolean cancelled;
    private volatile boolean lost;

    JobRun(Lease lease, JobDocuments documents) {
        this.lease = lease;
        this.documents = documents;
    }

    private record Progress(
            double fraction, Phrase step, @Nullable Phrase rate) {}

    /** Another run has taken over. */
    static final class Lost extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        Lost(String id) {
            super("job " + id + " was taken over by another run");
        }
    }

    Lease lease() {
        return lease;
    }

    @Override
    public TenantId tenant() {
        return lease.tenant();
    }

    @Override
    public Job job() {
        var started = job;
        if (started == null) {
            throw new IllegalStateException("the run has not begun");
        }
        return started;
    }

    void begun(Job started) {
        job = started;
    }

    @Override
    public void progress(double fraction, Phrase step, @Nullable Phrase rate) {
        check();
        unsaved.set(new Progress(Math.clamp(fraction, 0.0, 1.0), step, rate));
    }

    @Override
    public void checkpoint(Map<String, ? extends @Nullable Object> checkpoint) {
        check();
        if (!documents.checkpoint(tenant(), lease.jobId(), lease.run(), checkpoint)) {
            lost = true;
        }
        check();
    }

    private void check() {
        if (lost) {
            throw new Lost(lease.jobId());
        }
        if (cancelled) {
            throw new JobContext.Cancelled(lease.jobId());
        }
    }

    /** Stores the progress that was reported last; false when there is none. It is kept when that fails. */
    boolean save() {
        var progress = unsaved.get();
        if (progress == null || lost) {
            return false;
        }
        if (!documents.progress(
                tenant(), lease.jobId(), lease.run(), progress.fraction(), progress.step(), progress.rate())) {
            lost = job != null;
            return false;
        }
        unsaved.compareAndSet(progress, null);
        return true;
    }

    void cancel() {
        cancelled = true;
    }

    void lose() {
        lost = true;
    }

    boolean lost() {
        return lost;
    }

    void runBy(Thread runner) {
        thread = runner;
    }

    void interrupt() {
        var runner = thread;
        if (runner != null) {
            runner.interrupt();
        }
    }
}
