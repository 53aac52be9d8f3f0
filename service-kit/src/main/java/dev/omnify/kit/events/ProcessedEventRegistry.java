package dev.omnify.kit.events;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import dev.omnify.kit.IdSource;
import dev.omnify.kit.mongo.AcrossTenants;
import dev.omnify.kit.mongo.CollectionIndexes;
import dev.omnify.kit.mongo.Registries;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/**
 * Which handler has handled which event. An event is claimed, handled, then marked as done: a process that ends between
 * leaves a claim that runs out, so the event is handled again.
 */
@AcrossTenants("what has been handled is forgotten after the same time for all tenants")
@ApplicationScoped
class ProcessedEventRegistry implements CollectionIndexes {
    private static final String COLLECTION = "processed_events";
    private static final String ID = "_id";
    private static final String DONE = "done";
    private static final String UNTIL = "until";
    private static final String PROCESS = "process";
    private static final String ATTEMPTS = "attempts";
    private static final String TIME = "time";

    private final Registries registries;
    private final Clock clock;
    private final String process;

    ProcessedEventRegistry(Registries registries, Clock clock, IdSource ids) {
        this.registries = registries;
        this.clock = clock;
        this.process = ids.next();
    }

    /** Whether an event is ours to handle. */
    sealed interface Claim {
        /** Yes. {@code attempts} counts the times that its handling began, this one included. */
        record Granted(int attempts) implements Claim {}

        /** No, it has been. */
        record Done() implements Claim {}

        /** Not now, another process handles it, or did so when it ended. */
        record Busy(Instant until) implements Claim {}
    }

    private MongoCollection<Document> events() {
        return registries.collection(COLLECTION);
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public List<Index> indexes() {
        return List.of(Index.acrossTenants(false, TIME));
    }

    /** Claims for this process, which must not claim the same key twice at a time. */
    Claim claim(String key, Duration lease) {
        var now = clock.instant();
        var until = Date.from(now.plus(lease));
        var first = new Document(ID, key)
                .append(DONE, false)
                .append(UNTIL, until)
                .append(PROCESS, process)
                .append(ATTEMPTS, 1)
                .append(TIME, Date.from(now));
        return Registries.insertIfAbsent(events(), first) ? new Claim.Granted(1) : claimAgain(key, now, until);
    }

    private Claim claimAgain(String key, Instant now, Date until) {
        var free = Filters.and(
                Filters.eq(ID, key),
                Filters.eq(DONE, false),
                Filters.or(Filters.lte(UNTIL, Date.from(now)), Filters.eq(PROCESS, process)));
        var mine = Updates.combine(Updates.set(UNTIL, until), Updates.set(PROCESS, process), Updates.inc(ATTEMPTS, 1));
        var claimed = events().findOneAndUpdate(
                        free, mine, new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        if (claimed != null) {
            return new Claim.Granted(claimed.getInteger(ATTEMPTS));
        }
        var there = events().find(Filters.eq(ID, key)).first();
        return there != null && !there.getBoolean(DONE)
                ? new Claim.Busy(there.getDate(UNTIL).toInstant())
                : new Claim.Done();
    }

    /** The event has been handled, or given up. */
    void done(String key) {
        events().updateOne(Filters.eq(ID, key), Updates.set(DONE, true));
    }

    /** The event may be claimed again at once. */
    void release(String key) {
        events().updateOne(Filters.eq(ID, key), Updates.set(UNTIL, Date.from(Instant.EPOCH)));
    }

    /** Forgets what began before this. */
    long forget(Instant before) {
        return events().deleteMany(Filters.lt(TIME, Date.from(before))).getDeletedCount();
    }
}
