package dev.omnify.platform.connection.sync;

import dev.omnify.kit.Phrase;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.jobs.JobContext;
import dev.omnify.platform.connector.ConnectorProblem;
import dev.omnify.platform.connector.RecordStream;
import dev.omnify.platform.customer.IntakeBatch;
import dev.omnify.platform.customer.RecordIntake;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run of a sync: reads the streams one after the other and brings each chunk in before it stores how far it came. A
 * chunk read again after a crash changes nothing, so nothing is doubled. A stream whose scope the credentials lack is
 * skipped and says so.
 */
final class SyncRun {
    /** How much of a sync is done when all is read; the rest is summing up. */
    static final double READ = 0.97;

    private final JobContext context;
    private final String platform;
    private final SyncSource source;
    private final RecordIntake intake;
    private final Patience patience;
    private final Clock clock;
    private final Instant began;
    private long read;

    SyncRun(
            JobContext context,
            String platform,
            SyncSource source,
            RecordIntake intake,
            Patience patience,
            Clock clock) {
        this.context = context;
        this.platform = platform;
        this.source = source;
        this.intake = intake;
        this.patience = patience;
        this.clock = clock;
        this.began = clock.instant();
    }

    /** Reads on from the job's checkpoint to the end. */
    List<StreamTally> finish() {
        var streams = source.streams();
        var names = streams.stream().map(RecordStream::name).toList();
        var position = SyncPosition.of(context.job().checkpoint(), names);
        while (position.stream() < streams.size()) {
            position = next(streams.get(position.stream()), position);
            context.checkpoint(position.toCheckpoint());
        }
        return position.tallies();
    }

    private SyncPosition next(RecordStream stream, SyncPosition position) {
        if (!source.allows(stream)) {
            return position.after(position.tally().skip("the credentials lack " + stream.scope()), null);
        }
        try {
            return bringIn(stream, position);
        } catch (ProblemException e) {
            if (e.code() == ConnectorProblem.SCOPE_MISSING) {
                return position.after(position.tally().skip(e.detail()), null);
            }
            throw e;
        }
    }

    private SyncPosition bringIn(RecordStream stream, SyncPosition position) {
        int streams = position.tallies().size();
        double done = READ * position.stream() / streams;
        var chunk = patience.keepTrying(
                () -> source.read(stream, position.cursor()),
                () -> context.progress(done, step("waiting-for-vendor", position.tally()), null));
        String batch = context.job().id() + ":" + stream.name() + ":" + position.cursor();
        var counts = intake.accept(context.tenant(), new IntakeBatch(batch, platform, chunk.customers()));
        var tally = position.tally().plus(stream, chunk, counts);
        read += chunk.read();
        context.progress(done + READ * chunk.fraction() / streams, step("reading-stream", tally), rate());
        return position.after(tally, chunk.next());
    }

    private static Phrase step(String code, StreamTally tally) {
        return Phrase.of(code, "stream", tally.name())
                .with("read", tally.read())
                .with("failed", tally.failed());
    }

    private @Nullable Phrase rate() {
        long millis = Duration.between(began, clock.instant()).toMillis();
        return millis < 1_000 ? null : Phrase.of("records-per-second", "records", read * 1_000 / millis);
    }
}
