package dev.omnify.kit.mongo;

import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ThingDocuments implements PanacheMongoRepositoryBase<ThingDocument, String> {}
