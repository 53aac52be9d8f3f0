package dev.omnify.auth.organization.http;

import dev.omnify.auth.organization.Organization;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organization with its settings. */
@RegisterForReflection
@Schema(name = "Organization")
record OrganizationBody(String id, String name, String currency, String timezone) {
    static OrganizationBody of(Organization organization) {
        return new OrganizationBody(
                organization.id().value(), organization.name(), organization.currency(), organization.timezone());
    }
}
