package dev.omnify.kit.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import dev.omnify.kit.Page;
import dev.omnify.kit.PageRequest;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.events.DomainEvent;
import dev.omnify.kit.events.OutboxMarkers;
import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * A collection of which every operation names its tenant: the only way to the documents of one. A write and the events
 * it causes are one atomic change of one document.
 *
 * @param <D> the document, a record with a component {@code id} that is unique within the tenant
 */
public final class TenantCollection<D extends Record> {
    private static final int BULK = 500;

    private final MongoCollection<D> documents;
    private final MongoCollection<BsonDocument> raw;
    private final DocumentCodec<D> codec;
    private final @Nullable OutboxMarkers markers;

    /**
     * A document and the version it was read at.
     *
     * @param version grows by one with each write; 0 when there is no document yet
     */
    public record Versioned<D>(D document, long version) {}

    /** What a bulk write did: how many documents are new and how many were there before. */
    public record BulkResult(int inserted, int replaced) {}

    private TenantCollection(MongoCollection<D> documents, @Nullable OutboxMarkers markers) {
        this.documents = documents;
        this.raw = documents.withDocumentClass(BsonDocument.class);
        this.codec = new DocumentCodec<>(documents.getDocumentClass(), documents.getCodecRegistry());
        this.markers = markers;
    }

    /** A collection whose documents raise events. */
    public static <D extends Record> TenantCollection<D> of(
            PanacheMongoRepositoryBase<D, String> repository, OutboxMarkers markers) {
        return new TenantCollection<>(repository.mongoCollection(), markers);
    }

    /** A collection whose documents raise none. */
    public static <D extends Record> TenantCollection<D> of(PanacheMongoRepositoryBase<D, String> repository) {
        return new TenantCollection<>(repository.mongoCollection(), null);
    }

    /** The document with this id. */
    public Optional<D> find(TenantId tenant, String id) {
        return Optional.ofNullable(documents.find(TenantKey.one(tenant, id)).first());
    }

    /** The document with this id, and its version. */
    public Optional<Versioned<D>> findVersioned(TenantId tenant, String id) {
        return Optional.ofNullable(raw.find(TenantKey.one(tenant, id)).first()).map(codec::versioned);
    }

    /** Those of the documents with these ids that exist, by id. */
    public Map<String, D> findAll(TenantId tenant, Collection<String> ids) {
        return findAll(tenant, ids, codec::decode);
    }

    /** Those of the documents with these ids that exist, with their versions, by id. */
    public Map<String, Versioned<D>> findAllVersioned(TenantId tenant, Collection<String> ids) {
        return findAll(tenant, ids, codec::versioned);
    }

    private <T> Map<String, T> findAll(
            TenantId tenant, Collection<String> ids, Function<? super BsonDocument, ? extends T> decoding) {
        var keys = ids.stream().map(id -> TenantKey.of(tenant, id)).toList();
        var found = new TreeMap<String, T>();
        int start = tenant.value().length() + 1;
        raw.find(Filters.in(TenantKey.ID, keys))
                .forEach(document -> found.put(
                        document.getString(TenantKey.ID).getValue().substring(start), decoding.apply(document)));
        return found;
    }

    /** Writes a new document; false, and nothing changed, when there is one with this id. */
    public boolean insert(TenantId tenant, String id, D document, DomainEvent... events) {
        String key = TenantKey.of(tenant, id);
        return marked(key, events, () -> Registries.insertIfAbsent(raw, codec.fresh(tenant, key, document, events)));
    }

    /** Writes the document whole, whether it exists or not. */
    public void put(TenantId tenant, String id, D document, DomainEvent... events) {
        String key = TenantKey.of(tenant, id);
        marked(
                key,
                events,
                () -> raw.updateOne(
                                TenantKey.one(tenant, id),
                                codec.replacement(tenant, document, events),
                                new UpdateOptions().upsert(true))
                        .wasAcknowledged());
    }

    /** Writes the document whole; false, and nothing changed, when its version moved on or it is gone. */
    public boolean replace(TenantId tenant, String id, long expectedVersion, D document, DomainEvent... events) {
        var condition = TenantKey.one(tenant, id).append(DocumentCodec.VERSION, expectedVersion);
        return change(condition, tenant, id, codec.replacement(tenant, document, events), events);
    }

    /** Applies update operators to one document; false when there is none. */
    public boolean update(TenantId tenant, String id, Bson update, DomainEvent... events) {
        return change(TenantKey.one(tenant, id), tenant, id, codec.touched(update, tenant, events), events);
    }

    /** Applies update operators to one document if the condition holds; false, and nothing changed, when not. */
    public boolean updateIf(TenantId tenant, String id, Bson condition, Bson update, DomainEvent... events) {
        var filter = Filters.and(TenantKey.one(tenant, id), condition);
        return change(filter, tenant, id, codec.touched(update, tenant, events), events);
    }

    private boolean change(Bson filter, TenantId tenant, String id, Bson update, DomainEvent... events) {
        return marked(
                TenantKey.of(tenant, id),
                events,
                () -> raw.updateOne(filter, update).getMatchedCount() == 1);
    }

    /** Removes a document; false when there is none. Events that still wait in it are published all the same. */
    public boolean delete(TenantId tenant, String id) {
        return markers == null
                ? raw.deleteOne(TenantKey.one(tenant, id)).getDeletedCount() == 1
                : deleteOne(TenantKey.one(tenant, id), markers);
    }

    /** Removes the documents that fit; one by one where they raise events, so that none of these is lost. */
    public long deleteAll(TenantId tenant, Bson filter) {
        if (markers == null) {
            return raw.deleteMany(within(tenant, filter)).getDeletedCount();
        }
        long deleted = 0;
        while (deleteOne(within(tenant, filter), markers)) {
            deleted++;
        }
        return deleted;
    }

    /** The document goes at the version at which its events were read, so that none comes to it meanwhile. */
    private boolean deleteOne(Bson filter, OutboxMarkers outbox) {
        while (true) {
            var read = raw.find(filter).first();
            if (read == null) {
                return false;
            }
            var events = DocumentCodec.pending(read);
            if (!events.isEmpty()) {
                outbox.leave(
                        documents.getNamespace().getCollectionName(),
                        read.getString(TenantKey.ID).getValue(),
                        events);
            }
            var asRead = new BsonDocument(TenantKey.ID, read.get(TenantKey.ID))
                    .append(DocumentCodec.VERSION, read.get(DocumentCodec.VERSION));
            if (raw.deleteOne(asRead).getDeletedCount() == 1) {
                outbox.nudge();
                return true;
            }
        }
    }

    /** Removes all of the tenant's documents. */
    public long deleteAll(TenantId tenant) {
        return deleteAll(tenant, Filters.empty());
    }

    /** A page in ascending order of ids. */
    public Page<D> page(TenantId tenant, Bson filter, PageRequest request) {
        var range = TenantKey.after(tenant, request.after().orElse(""));
        return page(tenant, Filters.and(range, filter), new Document(TenantKey.ID, 1), request);
    }

    /** A page in descending order of ids: with UUIDv7 the newest first. */
    public Page<D> pageDescending(TenantId tenant, Bson filter, PageRequest request) {
        var range = TenantKey.before(tenant, request.after().orElse(""));
        return page(tenant, Filters.and(range, filter), new Document(TenantKey.ID, -1), request);
    }

    private Page<D> page(TenantId tenant, Bson filter, Bson sort, PageRequest request) {
        var found = raw.find(filter).sort(sort).limit(request.limit() + 1).into(new ArrayList<>());
        if (found.size() <= request.limit()) {
            return new Page<>(found.stream().map(codec::decode).toList(), null);
        }
        var items = found.subList(0, request.limit());
        String last = items.getLast().getString(TenantKey.ID).getValue();
        String next = Page.Cursor.encode(last.substring(tenant.value().length() + 1));
        return new Page<>(items.stream().map(codec::decode).toList(), next);
    }

    /** All documents that fit; for collections that stay small within a tenant. */
    public List<D> list(TenantId tenant, Bson filter) {
        return documents.find(within(tenant, filter)).into(new ArrayList<>());
    }

    /** Gives each document that fits to the receiver, never holding more than a batch in memory. */
    public void stream(TenantId tenant, Bson filter, Bson sort, Consumer<? super D> receiver) {
        try (var cursor = documents
                .find(within(tenant, filter))
                .sort(sort)
                .batchSize(BULK)
                .iterator()) {
            while (cursor.hasNext()) {
                receiver.accept(cursor.next());
            }
        }
    }

    /**
     * Gives each document once, in whatever order, to the receiver until that says false; never more than a batch in
     * memory.
     */
    public void each(TenantId tenant, Predicate<? super D> receiver) {
        try (var cursor =
                documents.find(TenantKey.after(tenant, "")).batchSize(BULK).iterator()) {
            while (cursor.hasNext() && receiver.test(cursor.next())) {}
        }
    }

    /** How many documents fit. */
    public long count(TenantId tenant, Bson filter) {
        return raw.countDocuments(within(tenant, filter));
    }

    /** Writes many documents whole, in slices, in the map's order; those before a failure stay written. */
    public BulkResult putAll(TenantId tenant, Map<String, D> byId) {
        var slice = new ArrayList<WriteModel<BsonDocument>>(BULK);
        var inserted = 0;
        for (var entry : byId.entrySet()) {
            slice.add(new UpdateOneModel<>(
                    TenantKey.one(tenant, entry.getKey()),
                    codec.replacement(tenant, entry.getValue()),
                    new UpdateOptions().upsert(true)));
            if (slice.size() == BULK) {
                inserted += write(slice);
            }
        }
        inserted += write(slice);
        return new BulkResult(inserted, byId.size() - inserted);
    }

    private int write(List<WriteModel<BsonDocument>> slice) {
        if (slice.isEmpty()) {
            return 0;
        }
        int inserted = raw.bulkWrite(slice, new BulkWriteOptions().ordered(true))
                .getUpserts()
                .size();
        slice.clear();
        return inserted;
    }

    /**
     * Writes many documents whole, each only if it is still at the version it was read at; the ids of the others, which
     * are left as they are. The embedded server finds them quickly where the collection has a unique index on
     * {@code _id} and {@code version}.
     */
    public Set<String> replaceAll(TenantId tenant, Map<String, Versioned<D>> byId) {
        var lost = new LinkedHashSet<String>();
        var ids = new ArrayList<>(byId.keySet());
        for (int start = 0; start < ids.size(); start += BULK) {
            var slice = ids.subList(start, Math.min(ids.size(), start + BULK));
            replace(
                    slice,
                    slice.stream()
                            .map(id -> replacement(tenant, id, Objects.requireNonNull(byId.get(id))))
                            .toList(),
                    lost);
        }
        return lost;
    }

    /** An upsert, so that a document at another version is told by its key being taken. */
    private WriteModel<BsonDocument> replacement(TenantId tenant, String id, Versioned<D> read) {
        var filter = TenantKey.one(tenant, id)
                .append(TenantKey.TENANT, tenant.value())
                .append(DocumentCodec.VERSION, read.version());
        return new UpdateOneModel<>(
                filter, codec.replacement(tenant, read.document()), new UpdateOptions().upsert(true));
    }

    private void replace(List<String> ids, List<WriteModel<BsonDocument>> writes, Set<String> lost) {
        try {
            raw.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            for (var refused : e.getWriteErrors()) {
                if (refused.getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
                lost.add(ids.get(refused.getIndex()));
            }
        }
    }

    private static Bson within(TenantId tenant, Bson filter) {
        return Filters.and(new Document(TenantKey.TENANT, tenant.value()), filter);
    }

    private boolean marked(String key, DomainEvent[] events, java.util.function.BooleanSupplier write) {
        if (events.length == 0) {
            return write.getAsBoolean();
        }
        if (markers == null) {
            throw new IllegalStateException("this collection's documents raise no events");
        }
        markers.mark(documents.getNamespace().getCollectionName(), key, events);
        boolean written = write.getAsBoolean();
        markers.nudge();
        return written;
    }
}
