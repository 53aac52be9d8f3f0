package dev.omnify.kit.mongo;

import io.quarkus.mongodb.panache.common.MongoEntity;
import org.jspecify.annotations.Nullable;

/** A document to try the collection with. */
@MongoEntity(collection = "things")
public record ThingDocument(
        String id, String name, @Nullable Integer size) {}
