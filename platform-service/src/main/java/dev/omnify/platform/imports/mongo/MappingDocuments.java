package dev.omnify.platform.imports.mongo;

import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Panache's view of the collection. */
@ApplicationScoped
class MappingDocuments implements PanacheMongoRepositoryBase<MappingDocument, String> {}
