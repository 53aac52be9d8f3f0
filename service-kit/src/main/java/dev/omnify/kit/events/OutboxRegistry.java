package dev.omnify.kit.events;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.omnify.kit.IdSource;
import dev.omnify.kit.mongo.AcrossTenants;
import dev.omnify.kit.mongo.Registries;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/**
 * The markers of documents with events to publish, the events themselves, and which process publishes them. Every
 * look-up is by {@code _id} alone, which the embedded database serves by its index.
 */
@AcrossTenants("one relay publishes the events of all tenants' documents")
@ApplicationScoped
class OutboxRegistry {
    private static final String ID = "_id";
    private static final String RELAY = "relay";
    private static final String PENDING = "pendingEvents";

    private final Registries registries;
    private final IdSource ids;
    private final Clock clock;

    OutboxRegistry(Registries registries, IdSource ids, Clock clock) {
        this.registries = registries;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * One announcement of a write.
     *
     * @param events the ids of the events that the write adds, empty when it was not told
     */
    record Marker(String id, String collection, String documentId, List<String> events, Instant time) {}

    private MongoCollection<Document> markers() {
        return registries.collection("outbox");
    }

    private MongoCollection<Document> leases() {
        return registries.collection("outbox_lease");
    }

    void mark(String collection, String documentId, List<String> events) {
        markers()
                .insertOne(new Document(ID, ids.next())
                        .append("collection", collection)
                        .append("documentId", documentId)
                        .append("events", events)
                        .append("time", Date.from(clock.instant())));
    }

    /** The oldest markers after this one, in the order in which they were set. */
    List<Marker> after(String id, int limit) {
        return markers()
                .find(Filters.gt(ID, id))
                .sort(Sorts.ascending(ID))
                .limit(limit)
                .map(OutboxRegistry::marker)
                .into(new ArrayList<>());
    }

    private static Marker marker(Document document) {
        return new Marker(
                document.getString(ID),
                document.getString("collection"),
                document.getString("documentId"),
                document.getList("events", String.class),
                document.getDate("time").toInstant());
    }

    void remove(Collection<String> markerIds) {
        if (!markerIds.isEmpty()) {
            markers().deleteMany(Filters.in(ID, markerIds));
        }
    }

    long count() {
        return markers().estimatedDocumentCount();
    }

    /** The events that wait in these documents, by document, in the order in which they were added. */
    Map<String, List<Document>> pending(String collection, Collection<String> documentIds) {
        var found = new LinkedHashMap<String, List<Document>>();
        registries
                .collection(collection)
                .find(Filters.in(ID, documentIds))
                .projection(Projections.include(PENDING))
                .forEach(document ->
                        found.put(document.getString(ID), document.getList(PENDING, Document.class, List.of())));
        return found;
    }

    /** Takes events that were published out of their document. */
    void sent(String collection, String documentId, List<String> eventIds) {
        registries
                .collection(collection)
                .updateOne(
                        Filters.eq(ID, documentId),
                        Updates.pull(PENDING, new Document(CloudEvents.ID, new Document("$in", eventIds))));
    }

    /** Makes this process the one that publishes, or keeps it that; false while another one is. */
    boolean lead(String process, Duration lease) {
        var now = clock.instant();
        var free = Filters.and(
                Filters.eq(ID, RELAY), Filters.or(Filters.eq("holder", process), Filters.lte("until", Date.from(now))));
        var taken = Updates.combine(Updates.set("holder", process), Updates.set("until", Date.from(now.plus(lease))));
        if (leases().findOneAndUpdate(free, taken) != null) {
            return true;
        }
        return leases().find(Filters.eq(ID, RELAY)).first() == null && start(process, now.plus(lease));
    }

    private boolean start(String process, Instant until) {
        try {
            leases().insertOne(new Document(ID, RELAY).append("holder", process).append("until", Date.from(until)));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /** Lets another process publish at once. */
    void resign(String process) {
        leases().deleteOne(Filters.and(Filters.eq(ID, RELAY), Filters.eq("holder", process)));
    }
}
