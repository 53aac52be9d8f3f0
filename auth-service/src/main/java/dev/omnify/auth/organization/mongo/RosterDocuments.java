package dev.omnify.auth.organization.mongo;

import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class RosterDocuments implements PanacheMongoRepositoryBase<RosterDocument, String> {}
