package dev.omnify.auth.invitation.mongo;

import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class InvitationDocuments implements PanacheMongoRepositoryBase<InvitationDocument, String> {}
