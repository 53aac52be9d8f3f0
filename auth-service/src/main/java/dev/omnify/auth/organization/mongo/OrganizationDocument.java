package dev.omnify.auth.organization.mongo;

import dev.omnify.auth.organization.Organization;
import dev.omnify.kit.TenantId;
import io.quarkus.mongodb.panache.common.MongoEntity;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** An organization as it is stored; its id within the tenant is the tenant's own. */
@RegisterForReflection
@MongoEntity(collection = "organizations")
public record OrganizationDocument(String id, String name, String currency, String timezone) {
    static OrganizationDocument of(Organization organization) {
        return new OrganizationDocument(
                organization.id().value(), organization.name(), organization.currency(), organization.timezone());
    }

    Organization toOrganization(TenantId tenant) {
        return new Organization(tenant, name, currency, timezone);
    }
}
