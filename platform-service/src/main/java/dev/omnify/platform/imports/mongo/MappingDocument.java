package dev.omnify.platform.imports.mongo;

import io.quarkus.mongodb.panache.common.MongoEntity;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * What was said of the columns of files of one shape.
 *
 * @param pairs field and column in turn, as a column's name may hold what no field's name in a document may
 */
@MongoEntity(collection = "import_mappings")
@RegisterForReflection
public record MappingDocument(String id, List<String> pairs) {}
