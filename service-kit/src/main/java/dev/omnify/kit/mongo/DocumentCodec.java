package dev.omnify.kit.mongo;

import dev.omnify.kit.TenantId;
import dev.omnify.kit.events.CloudEvents;
import dev.omnify.kit.events.DomainEvent;
import java.util.Arrays;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.conversions.Bson;

/** Between a record and its stored document with the fields that are the kit's: tenant, version, pending events. */
final class DocumentCodec<D extends Record> {
    static final String VERSION = "version";
    static final String PENDING_EVENTS = "pendingEvents";

    private final Codec<D> codec;
    private final CodecRegistry registry;
    private final List<String> components;

    DocumentCodec(Class<D> type, CodecRegistry registry) {
        this.codec = registry.get(type);
        this.registry = registry;
        this.components = Arrays.stream(type.getRecordComponents())
                .map(java.lang.reflect.RecordComponent::getName)
                .toList();
    }

    D decode(BsonDocument document) {
        return codec.decode(
                new BsonDocumentReader(document), DecoderContext.builder().build());
    }

    TenantCollection.Versioned<D> versioned(BsonDocument document) {
        return new TenantCollection.Versioned<>(
                decode(document), document.getNumber(VERSION).longValue());
    }

    /** The events that wait in a stored document. */
    static List<BsonDocument> pending(BsonDocument document) {
        return document.getArray(PENDING_EVENTS, new BsonArray()).stream()
                .map(BsonValue::asDocument)
                .toList();
    }

    private BsonDocument encode(D document) {
        var encoded = new BsonDocument();
        codec.encode(
                new BsonDocumentWriter(encoded),
                document,
                EncoderContext.builder().build());
        return encoded;
    }

    /** A document that is written for the first time. */
    BsonDocument fresh(TenantId tenant, String key, D document, DomainEvent... events) {
        var fresh = new BsonDocument(TenantKey.ID, new BsonString(key));
        encode(document).forEach((name, value) -> {
            if (!value.isNull()) {
                fresh.put(name, value);
            }
        });
        fresh.put(TenantKey.TENANT, new BsonString(tenant.value()));
        fresh.put(VERSION, new BsonInt64(1));
        if (events.length > 0) {
            fresh.put(PENDING_EVENTS, pending(tenant, events));
        }
        return fresh;
    }

    /** The update that makes a stored document equal to this one and keeps the events still pending in it. */
    BsonDocument replacement(TenantId tenant, D document, DomainEvent... events) {
        var encoded = encode(document);
        var set = new BsonDocument();
        var unset = new BsonDocument();
        for (String component : components) {
            BsonValue value = encoded.getOrDefault(component, BsonNull.VALUE);
            if (value.isNull()) {
                unset.put(component, new BsonString(""));
            } else {
                set.put(component, value);
            }
        }
        set.put(TenantKey.TENANT, new BsonString(tenant.value()));
        var update = new BsonDocument("$set", set);
        if (!unset.isEmpty()) {
            update.put("$unset", unset);
        }
        return grown(update, tenant, events);
    }

    /** The caller's own update operators, with the version and the events added. */
    BsonDocument touched(Bson update, TenantId tenant, DomainEvent... events) {
        return grown(update.toBsonDocument(BsonDocument.class, registry).clone(), tenant, events);
    }

    private static BsonDocument grown(BsonDocument update, TenantId tenant, DomainEvent... events) {
        update.computeIfAbsent("$inc", name -> new BsonDocument()).asDocument().put(VERSION, new BsonInt64(1));
        if (events.length > 0) {
            update.computeIfAbsent("$push", name -> new BsonDocument())
                    .asDocument()
                    .put(PENDING_EVENTS, new BsonDocument("$each", pending(tenant, events)));
        }
        return update;
    }

    private static BsonArray pending(TenantId tenant, DomainEvent... events) {
        return new BsonArray(Arrays.stream(events)
                .map(event -> CloudEvents.document(tenant, event).toBsonDocument())
                .toList());
    }
}
