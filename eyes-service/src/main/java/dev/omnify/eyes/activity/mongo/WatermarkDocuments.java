package dev.omnify.eyes.activity.mongo;

import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class WatermarkDocuments implements PanacheMongoRepositoryBase<WatermarkDocument, String> {}
