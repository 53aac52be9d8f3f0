package dev.omnify.auth.token.http;

import dev.omnify.auth.token.ServiceTokens;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

@Path("/internal/token")
@Tag(name = "Internal")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ServiceTokenResource {
    private final ServiceTokens tokens;

    ServiceTokenResource(ServiceTokens tokens) {
        this.tokens = tokens;
    }

    @POST
    @PermitAll
    @Cache(noStore = true)
    @Operation(summary = "A token for one of our services, five minutes long, for one tenant")
    public IssuedTokenBody issue(@NotNull @Valid ServiceTokenBody body) {
        return IssuedTokenBody.of(tokens.issue(body.service(), body.secret(), body.tenantId()));
    }
}
