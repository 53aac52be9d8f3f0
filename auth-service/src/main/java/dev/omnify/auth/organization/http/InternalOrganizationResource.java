package dev.omnify.auth.organization.http;

import dev.omnify.auth.organization.Organizations;
import dev.omnify.kit.http.Caller;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/internal/organization")
@Tag(name = "Internal")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class InternalOrganizationResource {
    private final Organizations organizations;
    private final Caller caller;

    InternalOrganizationResource(Organizations organizations, Caller caller) {
        this.organizations = organizations;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("internal:read")
    @Operation(summary = "The organization that the service token is for")
    public OrganizationBody get() {
        return OrganizationBody.of(organizations.get(caller.tenant()).organization());
    }
}
