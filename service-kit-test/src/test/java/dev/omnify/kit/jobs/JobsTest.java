package dev.omnify.kit.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.omnify.kit.IdSource;
import dev.omnify.kit.PageRequest;
import dev.omnify.kit.Phrase;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.events.Gate;
import dev.omnify.kit.events.GatedBackends;
import dev.omnify.kit.mongo.Registries;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(GatedBackends.class)
@Tag("backends")
class JobsTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Jobs jobs;

    @Inject
    ProbeJob probe;

    @Inject
    Registries registries;

    @Inject
    IdSource ids;

    @Inject
    Clock clock;

    private TenantId tenant = TenantId.of(UUID.randomUUID().toString());

    @BeforeEach
    void takeATenant() {
        tenant = TenantId.of(UUID.randomUUID().toString());
    }

    @AfterEach
    void openTheGates() {
        Gate.open(Gate.DATABASE);
    }

    private Job submit(String what) {
        return jobs.submit(tenant, ProbeJob.KIND, "/api/probes/", Map.of("do", what));
    }

    private Job get(String id) {
        return jobs.find(tenant, id).orElseThrow();
    }

    private Job awaitState(String id, JobState state) {
        return await().atMost(SOON).until(() -> get(id), job -> job.state() == state);
    }

    private MongoCollection<Document> leases() {
        return registries.collection("job_leases");
    }

    private String key(String id) {
        return tenant + "/" + id;
    }

    private void hold(String id, Instant until) {
        leases().updateOne(
                        Filters.eq("_id", key(id)),
                        Updates.combine(Updates.set("run", "another process"), Updates.set("until", Date.from(until))));
    }

    private void awaitNoLease(String id) {
        await().atMost(SOON)
                .until(() -> leases().find(Filters.eq("_id", key(id))).first() == null);
    }

    @Test
    void runsAJobToItsResult() {
        var submitted = submit("answer");
        assertThat(submitted.self()).isEqualTo("/api/probes/" + submitted.id());

        var job = awaitState(submitted.id(), JobState.SUCCEEDED);
        assertThat(job.result()).containsEntry("answer", 42);
        assertThat(job.progress()).isEqualTo(1.0);
        assertThat(job.startedAt()).isNotNull();
        assertThat(job.finishedAt()).isNotNull();
        awaitNoLease(job.id());
        assertThat(probe.discarded()).contains(job.id() + " SUCCEEDED");
        assertThat(jobs.page(tenant, ProbeJob.KIND, PageRequest.first()).items())
                .containsExactly(job);
        assertThat(jobs.find(TenantId.of(UUID.randomUUID().toString()), job.id()))
                .isEmpty();
    }

    @Test
    void answersTheSameIdWithTheSameJob() {
        var job = submit("answer");
        awaitState(job.id(), JobState.SUCCEEDED);

        var again = jobs.submit(tenant, job.id(), ProbeJob.KIND, "/api/probes/", Map.of("do", "break"));

        assertThat(again.state()).isEqualTo(JobState.SUCCEEDED);
        awaitNoLease(job.id());
        assertThat(probe.runs(job.id())).isEqualTo(1);
    }

    @Test
    void failsWithTheProblemThatItsHandlerNames() {
        var job = awaitState(submit("refuse").id(), JobState.FAILED);

        assertThat(job.problem()).isNotNull();
        assertThat(job.problem().code()).isEqualTo("conflict");
        assertThat(job.problem().detail()).isEqualTo("as told");
        assertThat(probe.runs(job.id())).isEqualTo(1);
    }

    @Test
    void failsForGoodAfterThreeRunsThatBroke() {
        var job = awaitState(submit("break").id(), JobState.FAILED);

        assertThat(job.problem()).isNotNull();
        assertThat(job.problem().code()).isEqualTo("internal");
        assertThat(probe.runs(job.id())).isEqualTo(3);
    }

    @Test
    void goesOnFromItsCheckpointAndRefusesTheRunThatWasOvertaken() {
        var id = submit("resume").id();
        await().atMost(SOON).until(() -> !get(id).checkpoint().isEmpty());

        hold(id, Instant.EPOCH);

        var job = awaitState(id, JobState.SUCCEEDED);
        assertThat(job.result()).containsEntry("from", Map.of("line", 5, "dotted.name", List.of("a")));
        assertThat(job.attempts()).isEqualTo(2);
        await().atMost(SOON).until(() -> probe.cutOff(id) != null);
        assertThat(get(id)).isEqualTo(job);
        awaitNoLease(id);
    }

    @Test
    void cancelsAJobThatRuns() {
        var id = submit("wait").id();
        await().atMost(SOON).until(() -> Phrase.of("waiting", "left", 3).equals(get(id).step()));
        assertThat(get(id).progress()).isEqualTo(0.5);

        assertThat(jobs.cancel(tenant, id)).map(Job::cancelRequested).contains(true);

        awaitState(id, JobState.CANCELLED);
        assertThat(probe.cutOff(id)).isInstanceOf(JobContext.Cancelled.class);
        awaitNoLease(id);
        assertThat(probe.discarded()).contains(id + " CANCELLED");
    }

    @Test
    void cancelsAJobThatRunsInAnotherProcess() {
        var id = submit("wait").id();
        awaitState(id, JobState.RUNNING);

        registries.collection("jobs").updateOne(Filters.eq("_id", key(id)), Updates.set("cancelRequested", true));

        awaitState(id, JobState.CANCELLED);
    }

    @Test
    void cancelsAWaitingJobAtOnce() {
        var id = ids.next();
        leases().insertOne(row(id, clock.instant(), clock.instant().plusSeconds(3)));
        jobs.submit(tenant, id, ProbeJob.KIND, "/api/probes/", Map.of("do", "answer"));

        assertThat(jobs.cancel(tenant, id)).map(Job::state).contains(JobState.CANCELLED);

        awaitNoLease(id);
        assertThat(probe.runs(id)).isZero();
        assertThat(probe.discarded()).contains(id + " CANCELLED");
    }

    private Document row(String id, Instant createdAt, Instant until) {
        return new Document("_id", key(id))
                .append("tenantId", tenant.value())
                .append("jobId", id)
                .append("kind", ProbeJob.KIND)
                .append("createdAt", Date.from(createdAt))
                .append("until", Date.from(until))
                .append("run", "another process");
    }

    @Test
    void dropsARowWhoseJobWasNeverWrittenButOnlyAfterAMinute() {
        var old = ids.next();
        var fresh = ids.next();
        leases().insertOne(row(old, clock.instant().minusSeconds(61), Instant.EPOCH));
        leases().insertOne(row(fresh, clock.instant(), Instant.EPOCH));

        awaitNoLease(old);
        assertThat(leases().find(Filters.eq("_id", key(fresh))).first()).isNotNull();
        leases().deleteOne(Filters.eq("_id", key(fresh)));
    }

    @Test
    void neverRunsAJobThatAnotherProcessHolds() {
        var busy = Stream.generate(() -> submit("wait").id()).limit(4).toList();
        busy.forEach(id -> awaitState(id, JobState.RUNNING));
        var submitted = Stream.generate(() -> submit("answer").id()).limit(20).toList();
        var taken = new ArrayList<String>();
        for (String id : submitted) {
            if (taken.size() == 5) {
                busy.forEach(probe::release);
            }
            if (takeAsAnotherProcess(id)) {
                probe.take(id);
                taken.add(id);
            }
        }
        assertThat(taken).hasSizeGreaterThanOrEqualTo(5);
        submitted.stream().filter(id -> !taken.contains(id)).forEach(id -> awaitState(id, JobState.SUCCEEDED));
        taken.forEach(id -> {
            assertThat(get(id).state()).isEqualTo(JobState.QUEUED);
            probe.leave(id);
            hold(id, Instant.EPOCH);
        });
        submitted.forEach(id -> {
            awaitState(id, JobState.SUCCEEDED);
            assertThat(probe.runs(id)).isEqualTo(1);
        });
        assertThat(probe.overlaps()).isEmpty();
    }

    private boolean takeAsAnotherProcess(String id) {
        var free = Filters.and(Filters.eq("_id", key(id)), Filters.lte("until", Date.from(clock.instant())));
        var mine = Updates.combine(
                Updates.set("run", "another process"),
                Updates.set("until", Date.from(clock.instant().plusSeconds(60))));
        return leases().findOneAndUpdate(free, mine) != null;
    }

    @Test
    void finishesAJobAlthoughTheDatabaseWasAway() {
        var id = submit("wait").id();
        await().atMost(SOON).until(() -> Phrase.of("waiting", "left", 3).equals(get(id).step()));

        Gate.shut(Gate.DATABASE);
        await().atMost(SOON).until(this::databaseIsAway);
        probe.release(id);
        await().atMost(SOON).until(() -> !probe.works(id));
        Gate.open(Gate.DATABASE);

        var job = await().atMost(SOON)
                .ignoreExceptionsInstanceOf(MongoException.class)
                .until(() -> get(id), found -> found.state() == JobState.SUCCEEDED);
        assertThat(job.result()).containsEntry("answer", "released");
        assertThat(probe.runs(id)).isEqualTo(1);
        awaitNoLease(id);
    }

    private boolean databaseIsAway() {
        try {
            leases().countDocuments();
            return false;
        } catch (MongoException e) {
            return true;
        }
    }
}
