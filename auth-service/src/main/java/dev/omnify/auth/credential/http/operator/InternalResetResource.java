package dev.omnify.auth.credential.http.operator;

import dev.omnify.auth.account.EmailAddress;
import dev.omnify.auth.credential.Resets;
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
import org.jboss.resteasy.reactive.NoCache;

@Path("/internal/password-resets")
@Tag(name = "Internal")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class InternalResetResource {
    private final Resets resets;
    private final ServiceTokens services;

    InternalResetResource(Resets resets, ServiceTokens services) {
        this.resets = resets;
        this.services = services;
    }

    @POST
    @PermitAll
    @NoCache
    @Operation(summary = "A link for a new password, for the operator to hand over where no mail is configured")
    public ResetLinkBody make(@NotNull @Valid ResetLinkRequestBody body) {
        services.prove("operator", body.secret());
        return new ResetLinkBody(resets.linkFor(new EmailAddress(body.email())));
    }
}
