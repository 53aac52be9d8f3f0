package dev.omnify.eyes.report.mongo;

import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class AnalysisDocuments implements PanacheMongoRepositoryBase<AnalysisDocument, String> {}
