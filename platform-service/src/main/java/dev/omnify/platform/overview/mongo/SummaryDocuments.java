package dev.omnify.platform.overview.mongo;

import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class SummaryDocuments implements PanacheMongoRepositoryBase<SummaryDocument, String> {}
