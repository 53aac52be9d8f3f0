package dev.omnify.auth.session.http;

import dev.omnify.auth.organization.Organization;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The organization that somebody is signed in to. */
@RegisterForReflection
@Schema(name = "SessionOrganization")
public record MemberOrganizationBody(String id, String name, String currency, String timezone) {
    /** The organization as it is shown. */
    public static MemberOrganizationBody of(Organization organization) {
        return new MemberOrganizationBody(
                organization.id().value(), organization.name(), organization.currency(), organization.timezone());
    }
}
