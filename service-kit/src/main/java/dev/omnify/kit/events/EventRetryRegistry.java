package dev.omnify.kit.events;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import dev.omnify.kit.mongo.AcrossTenants;
import dev.omnify.kit.mongo.Registries;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** Events whose handling failed, until it succeeds or they are dead. */
@AcrossTenants("the events of all tenants that are due are tried again by one sweep")
@ApplicationScoped
class EventRetryRegistry {
    private static final String ID = "_id";
    private static final String DUE = "due";

    private final Registries registries;
    private final Clock clock;

    EventRetryRegistry(Registries registries, Clock clock) {
        this.registries = registries;
        this.clock = clock;
    }

    /**
     * An event to be handled again.
     *
     * @param key of the event and its handler
     * @param body the event as it is on the wire
     * @param attempts how often its handling began
     * @param dead whether it only has to get to the dead queue
     */
    record Retry(String key, String handler, String body, Instant due, int attempts, String error, boolean dead) {}

    private MongoCollection<Document> retries() {
        return registries.collection("event_retries");
    }

    /** Stores a retry in place of one for the same event and handler. */
    void put(Retry retry) {
        var document = new Document(ID, retry.key())
                .append("handler", retry.handler())
                .append("body", retry.body())
                .append(DUE, Date.from(retry.due()))
                .append("attempts", retry.attempts())
                .append("error", retry.error())
                .append("dead", retry.dead());
        retries().replaceOne(Filters.eq(ID, retry.key()), document, new ReplaceOptions().upsert(true));
    }

    void remove(String key) {
        retries().deleteOne(Filters.eq(ID, key));
    }

    /** Those that are due. */
    List<Retry> due(int limit) {
        return retries()
                .find(Filters.lte(DUE, Date.from(clock.instant())))
                .limit(limit)
                .map(EventRetryRegistry::retry)
                .into(new ArrayList<>());
    }

    private static Retry retry(Document document) {
        return new Retry(
                document.getString(ID),
                document.getString("handler"),
                document.getString("body"),
                document.getDate(DUE).toInstant(),
                document.getInteger("attempts"),
                document.getString("error"),
                document.getBoolean("dead"));
    }
}
