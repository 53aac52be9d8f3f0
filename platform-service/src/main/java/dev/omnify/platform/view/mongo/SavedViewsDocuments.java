package dev.omnify.platform.view.mongo;

import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class SavedViewsDocuments implements PanacheMongoRepositoryBase<SavedViewsDocument, String> {}
