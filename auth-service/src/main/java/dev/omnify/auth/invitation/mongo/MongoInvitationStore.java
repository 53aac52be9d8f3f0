package dev.omnify.auth.invitation.mongo;

import com.mongodb.client.model.Filters;
import dev.omnify.auth.invitation.Invitation;
import dev.omnify.auth.invitation.InvitationStore;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.mongo.TenantCollection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class MongoInvitationStore implements InvitationStore {
    private final TenantCollection<InvitationDocument> documents;

    MongoInvitationStore(InvitationDocuments repository) {
        this.documents = TenantCollection.of(repository);
    }

    @Override
    public void put(TenantId tenant, Invitation invitation) {
        documents.put(tenant, invitation.id(), InvitationDocument.of(invitation));
    }

    @Override
    public Optional<Invitation> find(TenantId tenant, String id) {
        return documents.find(tenant, id).map(InvitationDocument::toInvitation);
    }

    @Override
    public List<Invitation> list(TenantId tenant) {
        return documents.list(tenant, Filters.empty()).stream()
                .map(InvitationDocument::toInvitation)
                .toList();
    }

    @Override
    public boolean delete(TenantId tenant, String id) {
        return documents.delete(tenant, id);
    }

    /** The secret's hash is different for each invitation that was ever made. */
    @Override
    public boolean take(TenantId tenant, Invitation invitation) {
        return documents.deleteAll(tenant, Filters.eq("secretHash", invitation.secretHash())) == 1;
    }
}
