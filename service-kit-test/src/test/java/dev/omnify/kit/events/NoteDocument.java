package dev.omnify.kit.events;

import io.quarkus.mongodb.panache.common.MongoEntity;

/** A document that raises events. */
@MongoEntity(collection = "notes")
public record NoteDocument(String id, Integer size) {}
