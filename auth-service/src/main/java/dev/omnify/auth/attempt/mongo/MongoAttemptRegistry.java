package dev.omnify.auth.attempt.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import dev.omnify.auth.attempt.AttemptRegistry;
import dev.omnify.kit.mongo.AcrossTenants;
import dev.omnify.kit.mongo.Registries;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** One document to a key, and only for a window: {@code _id} is the key. */
@AcrossTenants("who signs in has no organization yet")
@ApplicationScoped
class MongoAttemptRegistry implements AttemptRegistry {
    static final String COLLECTION = "sign_in_attempts";
    static final String SINCE = "since";

    private static final String ID = "_id";
    private static final String COUNT = "count";

    private final Registries registries;

    MongoAttemptRegistry(Registries registries) {
        this.registries = registries;
    }

    private MongoCollection<Document> attempts() {
        return registries.collection(COLLECTION);
    }

    @Override
    public Count add(String key, Instant now, Instant oldest) {
        return one(key, oldest).orElseGet(() -> {
            // It is over or was never there; who of several begins anew is decided by the id.
            attempts().deleteOne(Filters.and(Filters.eq(ID, key), Filters.lte(SINCE, Date.from(oldest))));
            boolean begun = Registries.insertIfAbsent(
                    attempts(), new Document(ID, key).append(COUNT, 1).append(SINCE, Date.from(now)));
            return begun ? new Count(1, now) : one(key, oldest).orElse(new Count(1, now));
        });
    }

    private Optional<Count> one(String key, Instant oldest) {
        Bson current = Filters.and(Filters.eq(ID, key), Filters.gt(SINCE, Date.from(oldest)));
        var counted = attempts()
                .findOneAndUpdate(
                        current,
                        Updates.inc(COUNT, 1),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return Optional.ofNullable(counted)
                .map(document -> new Count(
                        document.getInteger(COUNT), document.getDate(SINCE).toInstant()));
    }

    @Override
    public void takeBack(String key) {
        attempts().updateOne(Filters.and(Filters.eq(ID, key), Filters.gt(COUNT, 0)), Updates.inc(COUNT, -1));
    }

    @Override
    public long deleteBefore(Instant moment) {
        return attempts().deleteMany(Filters.lt(SINCE, Date.from(moment))).getDeletedCount();
    }
}
