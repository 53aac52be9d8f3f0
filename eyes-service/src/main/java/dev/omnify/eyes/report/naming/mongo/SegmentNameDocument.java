package dev.omnify.eyes.report.naming.mongo;

import io.quarkus.mongodb.panache.common.MongoEntity;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A name that people gave to a segment.
 *
 * @param id analysis and segment
 */
@MongoEntity(collection = "segment_names")
@RegisterForReflection
public record SegmentNameDocument(String id, String name) {}
