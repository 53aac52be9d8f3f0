package dev.omnify.eyes.report.mongo;

import io.quarkus.mongodb.panache.common.MongoEntity;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * Some hundred customers of one of an analysis' lists.
 *
 * @param items a JSON array
 */
@MongoEntity(collection = "analysis_slices")
@RegisterForReflection
public record SliceDocument(String id, String items) {}
