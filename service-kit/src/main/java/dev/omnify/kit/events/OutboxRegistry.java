package dev.omnify.kit.events;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
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
    private static final String LEFT = "outbox_left";

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

    /** What the relay finds in a document, or what a deleted one left in {@link #LEFT}. */
    record Pending(String collection, String documentId, List<Document> events) {}

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

    /** Keeps the events of a document that is about to be deleted, behind those that an earlier one left. */
    void leave(String collection, String documentId, List<BsonDocument> events) {
        registries
                .collection(LEFT)
                .updateOne(
                        Filters.eq(ID, leftBy(collection, documentId)),
                        Updates.addEachToSet(PENDING, events),
                        new UpdateOptions().upsert(true));
    }

    private static String leftBy(String collection, String documentId) {
        return collection + '/' + documentId;
    }

    /** The events that wait in these documents, each document's in the order in which they were added. */
    List<Pending> pending(String collection, Collection<String> documentIds) {
        var there = read(collection, documentIds);
        // Read second: when a document was deleted and made anew, the old one's events are found and go out first.
        var left = read(
                LEFT, documentIds.stream().map(id -> leftBy(collection, id)).toList());
        var found = new ArrayList<Pending>();
        for (String id : documentIds) {
            add(found, LEFT, leftBy(collection, id), left);
            add(found, collection, id, there);
        }
        return found;
    }

    private static void add(
            List<Pending> found, String collection, String documentId, Map<String, List<Document>> events) {
        var waiting = events.getOrDefault(documentId, List.of());
        if (!waiting.isEmpty()) {
            found.add(new Pending(collection, documentId, waiting));
        }
    }

    private Map<String, List<Document>> read(String collection, Collection<String> documentIds) {
        var found = new HashMap<String, List<Document>>();
        registries
                .collection(collection)
                .find(Filters.in(ID, documentIds))
                .projection(Projections.include(PENDING))
                .forEach(document ->
                        found.put(document.getString(ID), document.getList(PENDING, Document.class, List.of())));
        return found;
    }

    /** Takes events that were published out of their document. */
    void sent(Pending pending) {
        var ids = pending.events().stream()
                .map(event -> event.getString(CloudEvents.ID))
                .toList();
        var documents = registries.collection(pending.collection());
        documents.updateOne(
                Filters.eq(ID, pending.documentId()),
                Updates.pull(PENDING, new Document(CloudEvents.ID, new Document("$in", ids))));
        if (pending.collection().equals(LEFT)) {
            documents.deleteOne(Filters.and(Filters.eq(ID, pending.documentId()), Filters.size(PENDING, 0)));
        }
    }

    /** Makes this process the one that publishes, or keeps it that; false while another one is. */
    boolean lead(String process, Duration lease) {
        var now = clock.instant();
        var free = Filters.and(
                Filters.eq(ID, RELAY), Filters.or(Filters.eq("holder", process), Filters.lte("until", Date.from(now))));
        var taken = Updates.combine(Updates.set("holder", process), Updates.set("until", Date.from(now.plus(lease))));
        var first = new Document(ID, RELAY).append("holder", process).append("until", Date.from(now.plus(lease)));
        return leases().findOneAndUpdate(free, taken) != null || Registries.insertIfAbsent(leases(), first);
    }

    /** Lets another process publish at once. */
    void resign(String process) {
        leases().deleteOne(Filters.and(Filters.eq(ID, RELAY), Filters.eq("holder", process)));
    }
}
