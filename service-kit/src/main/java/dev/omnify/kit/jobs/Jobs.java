package dev.omnify.kit.jobs;

import dev.omnify.kit.IdSource;
import dev.omnify.kit.Page;
import dev.omnify.kit.PageRequest;
import dev.omnify.kit.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Long work of a service: submit it, look at it, cancel it. A job that was submitted is run until it ends. */
@ApplicationScoped
public class Jobs {
    private final JobDocuments documents;
    private final JobLeaseRegistry leases;
    private final JobRunner runner;
    private final IdSource ids;
    private final Clock clock;

    Jobs(JobDocuments documents, JobLeaseRegistry leases, JobRunner runner, IdSource ids, Clock clock) {
        this.documents = documents;
        this.leases = leases;
        this.runner = runner;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Submits a job with a fresh id.
     *
     * @param self what the job's address begins with; the id is put behind it
     */
    public Job submit(TenantId tenant, String kind, String self, Map<String, ? extends @Nullable Object> input) {
        return submit(tenant, ids.next(), kind, self, input);
    }

    /** Submits a job under an id of the caller's; when there is one with this id, that one is the answer. */
    public Job submit(
            TenantId tenant, String id, String kind, String self, Map<String, ? extends @Nullable Object> input) {
        var job = new Job(
                id,
                kind,
                JobState.QUEUED,
                0,
                null,
                null,
                clock.instant(),
                null,
                null,
                new LinkedHashMap<>(input),
                null,
                null,
                Map.of(),
                0,
                false,
                self + (self.endsWith("/") ? "" : "/") + id);
        leases.open(tenant, id, kind);
        if (!documents.insert(tenant, job)) {
            return documents.find(tenant, id).orElse(job);
        }
        runner.changed(tenant, job);
        runner.wake();
        return job;
    }

    public Optional<Job> find(TenantId tenant, String id) {
        return documents.find(tenant, id);
    }

    /** The jobs of a kind, the newest first. */
    public Page<Job> page(TenantId tenant, String kind, PageRequest request) {
        return documents.page(tenant, kind, request);
    }

    /**
     * Cancels a job: at once when it waits, else as soon as its run reports its progress. One that has ended stays as
     * it is. Returns the job as it is then, empty when there is none.
     */
    public Optional<Job> cancel(TenantId tenant, String id) {
        boolean ended = documents.cancelQueued(tenant, id);
        if (!ended && documents.requestCancel(tenant, id)) {
            runner.cancel(tenant, id);
        }
        var job = documents.find(tenant, id);
        if (ended) {
            job.ifPresent(cancelled -> runner.changed(tenant, cancelled));
            runner.wake();
        }
        return job;
    }
}
