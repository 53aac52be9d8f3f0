package dev.omnify.platform.customer.mongo;

import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class CustomerDocuments implements PanacheMongoRepositoryBase<CustomerDocument, String> {}
