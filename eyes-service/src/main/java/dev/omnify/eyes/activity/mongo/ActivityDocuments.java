package dev.omnify.eyes.activity.mongo;

import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ActivityDocuments implements PanacheMongoRepositoryBase<ActivityDocument, String> {}
