package dev.omnify.platform.connection.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.omnify.kit.Phrase;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.jobs.Job;
import dev.omnify.kit.jobs.JobContext;
import dev.omnify.kit.jobs.JobState;
import dev.omnify.kit.test.FixedClock;
import dev.omnify.platform.capacity.CapacityProblem;
import dev.omnify.platform.connector.ChunkRequest;
import dev.omnify.platform.connector.ConnectorProblem;
import dev.omnify.platform.connector.RecordChunk;
import dev.omnify.platform.connector.RecordStream;
import dev.omnify.platform.customer.CustomerRecord;
import dev.omnify.platform.customer.IntakeBatch;
import dev.omnify.platform.customer.IntakeCounts;
import dev.omnify.platform.customer.RecordIntake;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SyncRunTest {
    private static final TenantId TENANT = TenantId.of("0192f0c0-0000-7000-8000-000000000001");

    private final Intake intake = new Intake();
    private Map<String, Object> checkpoint = Map.of();

    /** Takes each customer once and dies once when told to. */
    private static final class Intake implements RecordIntake {
        private final Set<String> known = new HashSet<>();
        private final List<String> batches = new ArrayList<>();
        private int diesAt = -1;
        private int most = Integer.MAX_VALUE;

        @Override
        public OptionalLong mostCustomers() {
            return OptionalLong.empty();
        }

        @Override
        public void expect(TenantId tenant, String source, Set<String> externalIds) {
            throw new AssertionError("a sync does not know who is to come");
        }

        @Override
        public IntakeCounts accept(TenantId tenant, IntakeBatch batch) {
            if (known.size() + batch.customers().size() > most) {
                throw new ProblemException(CapacityProblem.LOCAL_DATABASE_FULL, "there is no room");
            }
            batches.add(batch.id());
            long created = batch.customers().stream()
                    .filter(customer -> known.add(customer.externalId()))
                    .count();
            if (batches.size() == diesAt) {
                throw new IllegalStateException("killed after the batch was stored");
            }
            var tally = new IntakeCounts.Tally(created, 0, batch.customers().size() - created);
            return new IntakeCounts(tally, IntakeCounts.Tally.NONE, List.of());
        }
    }

    /** Ten records in chunks of three. */
    private record Stream(String name, String scope) implements RecordStream {
        @Override
        public Counted counted() {
            return Counted.CUSTOMERS;
        }

        @Override
        public RecordChunk read(ChunkRequest request) {
            throw new UnsupportedOperationException("the source reads");
        }

        private RecordChunk at(@Nullable String cursor) {
            int from = cursor == null ? 0 : Integer.parseInt(cursor);
            int to = Math.min(10, from + 3);
            var customers = IntStream.range(from, to)
                    .mapToObj(number -> CustomerRecord.buyer(name + number, List.of()))
                    .toList();
            return new RecordChunk(customers, to - from, 0, to == 10 ? null : "" + to, to / 10.0);
        }
    }

    private static final class Source implements SyncSource {
        @Override
        public List<RecordStream> streams() {
            return List.of(
                    new Stream("a", "all"), new Stream("b", "none"), new Stream("c", "lost"), new Stream("d", "all"));
        }

        @Override
        public boolean allows(RecordStream stream) {
            return !stream.scope().equals("none");
        }

        @Override
        public RecordChunk read(RecordStream stream, @Nullable String cursor) {
            if (stream.scope().equals("lost")) {
                throw new ProblemException(ConnectorProblem.SCOPE_MISSING, "the scope was taken away");
            }
            return ((Stream) stream).at(cursor);
        }
    }

    private final class Context implements JobContext {
        @Override
        public TenantId tenant() {
            return TENANT;
        }

        @Override
        public Job job() {
            return new Job(
                    "job",
                    "sync",
                    JobState.RUNNING,
                    0,
                    null,
                    null,
                    Instant.EPOCH,
                    Instant.EPOCH,
                    null,
                    Map.of(),
                    null,
                    null,
                    checkpoint,
                    1,
                    false,
                    "/api/platforms/vendor/syncs/job");
        }

        @Override
        public void progress(double fraction, Phrase step, @Nullable Phrase rate) {
            assertThat(fraction).isBetween(0.0, 1.0);
        }

        @Override
        public void checkpoint(Map<String, ? extends @Nullable Object> next) {
            checkpoint = withoutNulls(next);
        }
    }

    private static Map<String, Object> withoutNulls(Map<String, ? extends @Nullable Object> map) {
        var kept = new HashMap<String, Object>();
        map.forEach((key, value) -> {
            if (value != null) {
                kept.put(key, value);
            }
        });
        return kept;
    }

    private List<StreamTally> run() {
        var patience = new Patience(1, Duration.ZERO);
        return new SyncRun(
                        new Context(), "vendor", new Source(), intake, patience, new FixedClock("2026-10-31T12:00:00Z"))
                .finish();
    }

    @Test
    void readsEveryStreamToItsEndAndSkipsWhatItMayNot() {
        assertThat(run())
                .containsExactly(
                        new StreamTally("a", 10, 10, 0, 0, 0, null),
                        new StreamTally("b", 0, 0, 0, 0, 0, "the credentials lack none"),
                        new StreamTally("c", 0, 0, 0, 0, 0, "the scope was taken away"),
                        new StreamTally("d", 10, 10, 0, 0, 0, null));
    }

    @Test
    void stopsWhereTheDatabaseIsFullAndKeepsWhatCame() {
        intake.most = 7;

        assertThatThrownBy(this::run)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(CapacityProblem.LOCAL_DATABASE_FULL));

        assertThat(intake.known).hasSize(6);
        intake.most = Integer.MAX_VALUE;
        assertThat(run().getFirst()).isEqualTo(new StreamTally("a", 10, 10, 0, 0, 0, null));
    }

    @Test
    void goesOnAfterACrashFromTheLastStoredChunkUnderTheSameBatchId() {
        intake.diesAt = 3;
        assertThatThrownBy(this::run).isInstanceOf(IllegalStateException.class);
        var tallies = run();

        assertThat(tallies.getFirst().read()).isEqualTo(10);
        assertThat(tallies.getFirst().unchanged())
                .as("the chunk that was stored but not noted")
                .isEqualTo(3);
        assertThat(intake.batches.subList(0, 5))
                .containsExactly("job:a:null", "job:a:3", "job:a:6", "job:a:6", "job:a:9");
        assertThat(intake.known).hasSize(20);
    }

    @Test
    void beginsAnewWhenTheStreamsAreOthersThanTheCheckpointKnows() {
        checkpoint = withoutNulls(
                new SyncPosition(1, "3", List.of(StreamTally.none("x"), StreamTally.none("y"))).toCheckpoint());

        assertThat(run().getFirst().read()).isEqualTo(10);
    }
}
