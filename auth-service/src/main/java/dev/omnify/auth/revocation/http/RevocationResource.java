package dev.omnify.auth.revocation.http;

import dev.omnify.auth.revocation.Withdrawals;
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

@Path("/internal/revocations")
@Tag(name = "Internal")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RevocationResource {
    private final Withdrawals withdrawals;
    private final ServiceTokens services;

    RevocationResource(Withdrawals withdrawals, ServiceTokens services) {
        this.withdrawals = withdrawals;
        this.services = services;
    }

    @POST
    @PermitAll
    @Cache(noStore = true)
    @Operation(summary = "Which access tokens are void before they expire, for a service that did not hear it")
    public RevocationListBody since(@NotNull @Valid RevocationQueryBody body) {
        services.prove(body.service(), body.secret());
        return RevocationListBody.of(withdrawals.since(body.moment()));
    }
}
