package dev.omnify.eyes.activity.mongo;

import io.quarkus.mongodb.panache.common.MongoEntity;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** How far the projection has come in platform-service's stream. */
@MongoEntity(collection = "activity_watermarks")
@RegisterForReflection
public record WatermarkDocument(String id, String watermark) {}
