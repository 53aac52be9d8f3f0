package dev.omnify.platform.customer.mongo;

import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class IntakeStateDocuments implements PanacheMongoRepositoryBase<IntakeStateDocument, String> {}
