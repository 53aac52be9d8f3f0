package dev.omnify.auth.organization.http;

import dev.omnify.auth.organization.Organizations;
import dev.omnify.auth.organization.VersionedOrganization;
import dev.omnify.kit.http.Caller;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/organization")
@Tag(name = "Organization")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class OrganizationResource {
    private final Organizations organizations;
    private final Caller caller;

    OrganizationResource(Organizations organizations, Caller caller) {
        this.organizations = organizations;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("organization:read")
    @Operation(summary = "The organization and its settings; ETag is its version")
    @APIResponse(
            responseCode = "200",
            description = "The organization",
            content = @Content(schema = @Schema(implementation = OrganizationBody.class)))
    public Response get() {
        return answer(organizations.get(caller.tenant()));
    }

    @PATCH
    @PermissionsAllowed("organization:write")
    @Operation(summary = "Change settings; with If-Match only if the version is still one of those")
    @APIResponse(
            responseCode = "200",
            description = "The organization after the change",
            content = @Content(schema = @Schema(implementation = OrganizationBody.class)))
    public Response change(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid OrganizationChangeBody body) {
        return answer(organizations.change(caller.tenant(), VersionTag.versions(ifMatch), body.toChange()));
    }

    private static Response answer(VersionedOrganization found) {
        return Response.ok(OrganizationBody.of(found.organization()))
                .tag(VersionTag.of(found.version()))
                .build();
    }
}
