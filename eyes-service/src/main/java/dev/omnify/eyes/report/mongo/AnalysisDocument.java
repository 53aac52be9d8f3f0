package dev.omnify.eyes.report.mongo;

import io.quarkus.mongodb.panache.common.MongoEntity;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A stored analysis.
 *
 * @param body its reports as JSON: they are read and written whole and never searched
 */
@MongoEntity(collection = "analyses")
@RegisterForReflection
public record AnalysisDocument(String id, String body) {}
