package dev.omnify.eyes.report.mongo;

import io.quarkus.mongodb.panache.common.MongoEntity;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/**
 * A stored analysis.
 *
 * @param form of the body; an analysis of another form, as earlier versions kept it, is not read
 * @param body its reports as JSON: they are read and written whole and never searched
 */
@MongoEntity(collection = "analyses")
@RegisterForReflection
public record AnalysisDocument(String id, @Nullable Integer form, String body) {}
