package dev.omnify.auth.organization;

import dev.omnify.kit.TenantId;
import dev.omnify.kit.events.DomainEvent;
import java.util.Optional;

/** Keeps each tenant's organization. */
public interface OrganizationStore {
    /** The tenant's organization and its version. */
    Optional<VersionedOrganization> find(TenantId tenant);

    /** Writes a new organization with its event; false, and nothing changed, when the tenant has one. */
    boolean insert(TenantId tenant, Organization organization, DomainEvent event);

    /** Replaces the organization; false, and nothing changed, when its version moved on. */
    boolean replace(TenantId tenant, long expectedVersion, Organization organization, DomainEvent event);
}
