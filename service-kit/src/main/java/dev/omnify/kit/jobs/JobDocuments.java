package dev.omnify.kit.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.omnify.kit.Page;
import dev.omnify.kit.PageRequest;
import dev.omnify.kit.Phrase;
import dev.omnify.kit.Problem;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.mongo.TenantCollection;
import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The stored jobs. What a run writes is refused once another run has begun or the job has ended. */
@ApplicationScoped
class JobDocuments implements PanacheMongoRepositoryBase<JobDocument, String> {
    private static final TypeReference<Map<String, @Nullable Object>> FIELDS = new TypeReference<>() {};
    private static final String STATE = "state";
    private static final String RUN = "run";
    private static final String ATTEMPTS = "attempts";
    private static final String CANCEL = "cancelRequested";
    private static final String FINISHED = "finishedAt";

    private final TenantCollection<JobDocument> jobs;
    private final ObjectMapper mapper;
    private final Clock clock;

    JobDocuments(ObjectMapper mapper, Clock clock) {
        this.jobs = TenantCollection.of(this);
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Stores a new job; false when there is one with this id. */
    boolean insert(TenantId tenant, Job job) {
        var document = new JobDocument(
                job.id(),
                job.kind(),
                job.state().text(),
                job.progress(),
                null,
                null,
                job.createdAt(),
                null,
                null,
                text(job.input()),
                null,
                null,
                null,
                0,
                false,
                job.self(),
                null);
        return jobs.insert(tenant, job.id(), document);
    }

    Optional<Job> find(TenantId tenant, String id) {
        return jobs.find(tenant, id).map(this::job);
    }

    /** The newest first. */
    Page<Job> page(TenantId tenant, String kind, PageRequest request) {
        return jobs.pageDescending(tenant, Filters.eq("kind", kind), request).map(this::job);
    }

    /** Begins a run and counts it; empty when the job has ended meanwhile. */
    Optional<Job> start(TenantId tenant, Job job, String run) {
        var started = job.startedAt() == null ? clock.instant() : job.startedAt();
        var update = Updates.combine(
                Updates.set(STATE, JobState.RUNNING.text()),
                Updates.set(RUN, run),
                Updates.set("startedAt", started),
                Updates.inc(ATTEMPTS, 1));
        return jobs.updateIf(tenant, job.id(), open(), update) ? find(tenant, job.id()) : Optional.empty();
    }

    /** Stores how far a run has come; false when it is not its job any more. */
    boolean progress(TenantId tenant, String id, String run, double fraction, Phrase step, @Nullable Phrase rate) {
        var set = new ArrayList<Bson>(List.of(Updates.set("progress", fraction), Updates.set("step", text(step))));
        set.add(rate == null ? Updates.unset("rate") : Updates.set("rate", text(rate)));
        return jobs.updateIf(tenant, id, Filters.eq(RUN, run), Updates.combine(set));
    }

    /** Stores from where a later run can go on; false when it is not this run's job any more. */
    boolean checkpoint(TenantId tenant, String id, String run, Map<String, ? extends @Nullable Object> checkpoint) {
        return jobs.updateIf(tenant, id, Filters.eq(RUN, run), Updates.set("checkpoint", text(checkpoint)));
    }

    /** Ends a job; false when it is not this run's job any more. */
    boolean finish(
            TenantId tenant,
            String id,
            String run,
            JobState state,
            @Nullable Map<String, ? extends @Nullable Object> result,
            @Nullable Problem problem) {
        var set = new ArrayList<Bson>(
                List.of(Updates.set(STATE, state.text()), Updates.set(FINISHED, clock.instant()), Updates.unset(RUN)));
        if (result != null) {
            set.add(Updates.set("result", text(result)));
            set.add(Updates.set("progress", 1.0));
        }
        if (problem != null) {
            set.add(Updates.set("problem", text(problem)));
        }
        return jobs.updateIf(tenant, id, Filters.eq(RUN, run), Updates.combine(set));
    }

    /** Lets a job wait for its next run; a run that counts for nothing was cut off through no fault of the job's. */
    boolean putBack(TenantId tenant, String id, String run, boolean counts) {
        var set = new ArrayList<Bson>(List.of(Updates.set(STATE, JobState.QUEUED.text()), Updates.unset(RUN)));
        if (!counts) {
            set.add(Updates.inc(ATTEMPTS, -1));
        }
        return jobs.updateIf(tenant, id, Filters.eq(RUN, run), Updates.combine(set));
    }

    /** Ends a job that waits; false when it does not. */
    boolean cancelQueued(TenantId tenant, String id) {
        var update = Updates.combine(
                Updates.set(STATE, JobState.CANCELLED.text()),
                Updates.set(CANCEL, true),
                Updates.set(FINISHED, clock.instant()));
        return jobs.updateIf(tenant, id, Filters.eq(STATE, JobState.QUEUED.text()), update);
    }

    /** Asks the run of a job to end; false when the job has ended. */
    boolean requestCancel(TenantId tenant, String id) {
        return jobs.updateIf(tenant, id, open(), Updates.set(CANCEL, true));
    }

    private static Bson open() {
        return Filters.in(STATE, JobState.QUEUED.text(), JobState.RUNNING.text());
    }

    private Job job(JobDocument document) {
        return new Job(
                document.id(),
                document.kind(),
                JobState.of(document.state()),
                document.progress(),
                phrase(document.step()),
                phrase(document.rate()),
                document.createdAt(),
                document.startedAt(),
                document.finishedAt(),
                fields(document.input()),
                document.result() == null ? null : fields(document.result()),
                document.problem() == null ? null : problem(document.problem()),
                document.checkpoint() == null ? Map.of() : fields(document.checkpoint()),
                document.attempts(),
                document.cancelRequested(),
                document.self());
    }

    private String text(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("what is stored of a job must be what JSON can hold", e);
        }
    }

    private Map<String, @Nullable Object> fields(String json) {
        try {
            return mapper.readValue(json, FIELDS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored job is damaged", e);
        }
    }

    /** A stored phrase; nothing for a sentence, as versions before phrases stored one. */
    private @Nullable Phrase phrase(@Nullable String json) {
        try {
            return json == null ? null : mapper.readValue(json, Phrase.class);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private Problem problem(String json) {
        try {
            return mapper.readValue(json, Problem.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored job's problem is damaged", e);
        }
    }
}
