package dev.omnify.auth.organization.mongo;

import dev.omnify.auth.organization.Organization;
import dev.omnify.auth.organization.OrganizationStore;
import dev.omnify.auth.organization.VersionedOrganization;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.events.DomainEvent;
import dev.omnify.kit.events.OutboxMarkers;
import dev.omnify.kit.mongo.TenantCollection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class MongoOrganizationStore implements OrganizationStore {
    private final TenantCollection<OrganizationDocument> documents;

    MongoOrganizationStore(OrganizationDocuments repository, OutboxMarkers markers) {
        this.documents = TenantCollection.of(repository, markers);
    }

    @Override
    public Optional<VersionedOrganization> find(TenantId tenant) {
        return documents
                .findVersioned(tenant, tenant.value())
                .map(found -> new VersionedOrganization(found.document().toOrganization(tenant), found.version()));
    }

    @Override
    public boolean insert(TenantId tenant, Organization organization, DomainEvent event) {
        return documents.insert(tenant, tenant.value(), OrganizationDocument.of(organization), event);
    }

    @Override
    public boolean replace(TenantId tenant, long expectedVersion, Organization organization, DomainEvent event) {
        return documents.replace(tenant, tenant.value(), expectedVersion, OrganizationDocument.of(organization), event);
    }
}
