package dev.omnify.auth.organization.mongo;

import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class MembershipDocuments implements PanacheMongoRepositoryBase<MembershipDocument, String> {}
