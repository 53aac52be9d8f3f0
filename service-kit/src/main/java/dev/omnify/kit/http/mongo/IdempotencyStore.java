package dev.omnify.kit.http.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.omnify.kit.IdSource;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.crypto.Secrets;
import dev.omnify.kit.mongo.AcrossTenants;
import dev.omnify.kit.mongo.CollectionIndexes;
import dev.omnify.kit.mongo.Registries;
import dev.omnify.kit.mongo.TenantCollection;
import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import io.quarkus.mongodb.panache.common.MongoEntity;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.conversions.Bson;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** First answers by idempotency key, in the collection {@code idempotency_keys}; bodies are sealed. */
@ApplicationScoped
public class IdempotencyStore {
    private static final Logger LOG = Logger.getLogger(IdempotencyStore.class);
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration CLAIM = Duration.ofSeconds(60);
    private static final Duration LONGEST_REQUEST = Duration.ofHours(2);
    private static final String PURPOSE = "idempotent-answer";
    private static final String HOLDER = "holder";
    private static final String CLAIMED_UNTIL = "claimedUntil";
    private static final String EXPIRES_AT = "expiresAt";

    private final TenantCollection<KeyDocument> keys;
    private final ExpiredKeyRegistry expired;
    private final Secrets secrets;
    private final IdSource ids;
    private final Clock clock;
    private final Map<InHand, Instant> inHand = new ConcurrentHashMap<>();

    IdempotencyStore(KeyDocuments documents, ExpiredKeyRegistry expired, Secrets secrets, IdSource ids, Clock clock) {
        this.keys = TenantCollection.of(documents);
        this.expired = expired;
        this.secrets = secrets;
        this.ids = ids;
        this.clock = clock;
    }

    /** The first answer. */
    public record Answer(
            int status,
            @Nullable String location,
            @Nullable String contentType,
            @Nullable String body) {}

    /** What became of the wish to carry a request out. */
    public sealed interface Claim {
        /** It is for the caller to do. */
        record Mine(String holder) implements Claim {}

        /** It was done before. */
        record Answered(Answer answer) implements Claim {}

        /** Somebody else does it now. */
        record Running() implements Claim {}

        /** The key stands for another request. */
        record Reused() implements Claim {}
    }

    private record InHand(TenantId tenant, String id, String holder) {}

    /**
     * A key and what became of its request.
     *
     * @param holder who carries the request out
     * @param claimedUntil until when nobody else may take it that the holder has crashed
     * @param status null until the answer is there
     */
    @RegisterForReflection
    @MongoEntity(collection = "idempotency_keys")
    public record KeyDocument(
            String id,
            String fingerprint,
            String holder,
            Instant claimedUntil,
            Instant expiresAt,
            @Nullable Integer status,
            @Nullable String location,
            @Nullable String contentType,
            @Nullable String sealedBody) {}

    @ApplicationScoped
    static class KeyDocuments implements PanacheMongoRepositoryBase<KeyDocument, String> {}

    /** Deletes what has expired, since the embedded database does not. */
    @AcrossTenants("one sweep deletes the expired keys of all tenants")
    @ApplicationScoped
    static class ExpiredKeyRegistry implements CollectionIndexes {
        private static final String COLLECTION = "idempotency_keys";

        private final Registries registries;

        ExpiredKeyRegistry(Registries registries) {
            this.registries = registries;
        }

        @Override
        public String collection() {
            return COLLECTION;
        }

        @Override
        public List<Index> indexes() {
            return List.of(Index.acrossTenants(false, EXPIRES_AT));
        }

        void delete(Instant now) {
            registries.collection(COLLECTION).deleteMany(Filters.lte(EXPIRES_AT, Date.from(now)));
        }
    }

    /** Claims the request with this key for the caller, unless it was claimed before. */
    public Claim claim(TenantId tenant, String id, String fingerprint) {
        while (true) {
            Instant now = clock.instant();
            String holder = ids.next();
            var claimed =
                    new KeyDocument(id, fingerprint, holder, now.plus(CLAIM), now.plus(KEPT), null, null, null, null);
            if (keys.insert(tenant, id, claimed)) {
                return mine(tenant, id, holder, now);
            }
            var found = keys.findVersioned(tenant, id);
            if (found.isEmpty()) {
                continue;
            }
            KeyDocument known = found.get().document();
            boolean gone = !known.expiresAt().isAfter(now);
            if (!gone && !known.fingerprint().equals(fingerprint)) {
                return new Claim.Reused();
            }
            if (!gone && known.status() != null) {
                return new Claim.Answered(answer(tenant, known, known.status()));
            }
            if (!gone && known.claimedUntil().isAfter(now)) {
                return new Claim.Running();
            }
            if (keys.replace(tenant, id, found.get().version(), claimed)) {
                return mine(tenant, id, holder, now);
            }
        }
    }

    private Claim mine(TenantId tenant, String id, String holder, Instant now) {
        inHand.put(new InHand(tenant, id, holder), now);
        return new Claim.Mine(holder);
    }

    private Answer answer(TenantId tenant, KeyDocument known, int status) {
        String sealed = known.sealedBody();
        String body = sealed == null ? null : secrets.open(tenant, PURPOSE, sealed);
        return new Answer(status, known.location(), known.contentType(), body);
    }

    /** Keeps the first answer. Its client gets it even when that fails. */
    public void complete(TenantId tenant, String id, Claim.Mine claim, Answer answer) {
        inHand.remove(new InHand(tenant, id, claim.holder()));
        String sealed = answer.body() == null ? null : secrets.seal(tenant, PURPOSE, answer.body());
        write(
                tenant,
                id,
                claim.holder(),
                Updates.combine(
                        Updates.set("status", answer.status()),
                        Updates.set("location", answer.location()),
                        Updates.set("contentType", answer.contentType()),
                        Updates.set("sealedBody", sealed)));
    }

    /** Gives the key back, so that the request may be carried out again. */
    public void release(TenantId tenant, String id, Claim.Mine claim) {
        inHand.remove(new InHand(tenant, id, claim.holder()));
        write(tenant, id, claim.holder(), Updates.set(EXPIRES_AT, Date.from(clock.instant())));
    }

    private void write(TenantId tenant, String id, String holder, Bson update) {
        try {
            keys.updateIf(tenant, id, Filters.eq(HOLDER, holder), update);
        } catch (MongoException e) {
            LOG.warnf("an idempotency key was not kept: %s", e.getMessage());
        }
    }

    /** Holds on to the keys of requests that take long, such as uploads. */
    @Scheduled(every = "15s", delayed = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void renew() {
        Instant now = clock.instant();
        inHand.values().removeIf(begun -> begun.plus(LONGEST_REQUEST).isBefore(now));
        inHand.keySet()
                .forEach(key -> write(
                        key.tenant(), key.id(), key.holder(), Updates.set(CLAIMED_UNTIL, Date.from(now.plus(CLAIM)))));
    }

    /** Deletes what has expired. */
    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void sweep() {
        try {
            expired.delete(clock.instant());
        } catch (MongoException e) {
            LOG.warnf("expired idempotency keys stay for now: %s", e.getMessage());
        }
    }
}
