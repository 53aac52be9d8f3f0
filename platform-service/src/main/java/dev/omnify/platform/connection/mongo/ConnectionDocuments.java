package dev.omnify.platform.connection.mongo;

import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Panache's view of the collection. */
@ApplicationScoped
class ConnectionDocuments implements PanacheMongoRepositoryBase<ConnectionDocument, String> {}
