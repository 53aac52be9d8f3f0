package dev.omnify.platform.connection.http;

import dev.omnify.kit.Page;
import dev.omnify.kit.http.Caller;
import dev.omnify.kit.http.Idempotent;
import dev.omnify.platform.connection.Connections;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Platforms and the connections to them. */
@Path("/api/platforms")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Platforms")
class PlatformsResource {
    private final Connections connections;
    private final Caller caller;

    PlatformsResource(Connections connections, Caller caller) {
        this.connections = connections;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("platforms:read")
    @Operation(summary = "Every platform that can be connected, with the organization's connections")
    public Page<PlatformBody> list() {
        return new Page<>(
                connections.platforms(caller.tenant()).stream()
                        .map(PlatformBody::of)
                        .toList(),
                null);
    }

    @POST
    @Path("/{platform}/connect")
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("platforms:write")
    @Operation(summary = "Connect to an account of the platform, or renew its credentials")
    @APIResponse(
            responseCode = "201",
            description = "Connected",
            content = @Content(schema = @Schema(implementation = ConnectionBody.class)))
    public ConnectionBody connect(@PathParam("platform") String platform, @NotNull @Valid ConnectBody body) {
        return ConnectionBody.of(connections.connect(caller.tenant(), platform, body.credentials(), body.baseUrl()));
    }

    @POST
    @Path("/{platform}/test")
    @PermissionsAllowed("platforms:write")
    @Operation(summary = "Ask the vendor what the stored credentials allow")
    public ConnectionBody test(
            @PathParam("platform") String platform, @QueryParam("connection") @Nullable String connection) {
        return ConnectionBody.of(connections.test(caller.tenant(), platform, Optional.ofNullable(connection)));
    }

    @DELETE
    @Path("/{platform}")
    @PermissionsAllowed("platforms:write")
    @Operation(summary = "End a connection and forget its credentials; what it brought in stays")
    public void disconnect(
            @PathParam("platform") String platform, @QueryParam("connection") @Nullable String connection) {
        connections.disconnect(caller.tenant(), platform, Optional.ofNullable(connection));
    }
}
