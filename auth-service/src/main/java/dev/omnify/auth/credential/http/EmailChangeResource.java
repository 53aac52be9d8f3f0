package dev.omnify.auth.credential.http;

import dev.omnify.auth.account.AccountId;
import dev.omnify.auth.account.EmailAddress;
import dev.omnify.auth.credential.EmailChanges;
import dev.omnify.auth.link.LinkSecret;
import dev.omnify.auth.token.AccessTokens;
import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.http.Caller;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/auth/email-changes")
@Tag(name = "Own account")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class EmailChangeResource {
    private final EmailChanges changes;
    private final Caller caller;
    private final JsonWebToken token;

    EmailChangeResource(EmailChanges changes, Caller caller, JsonWebToken token) {
        this.changes = changes;
        this.caller = caller;
        this.token = token;
    }

    @POST
    @Authenticated
    @ResponseStatus(RestResponse.StatusCode.ACCEPTED)
    @Operation(summary = "Have a link mailed to a new address; the answer is the same when somebody has it")
    public void ask(@NotNull @Valid EmailChangeBody body) {
        if (caller.isService()) {
            throw new ProblemException(CommonProblem.FORBIDDEN, "A service has no address.");
        }
        changes.ask(
                new AccountId(caller.subject()),
                body.password(),
                new EmailAddress(body.email()),
                AccessTokens.sessionOf(token));
    }

    @POST
    @Path("confirm")
    @PermitAll
    @Operation(
            summary =
                    "Make the address that the link was mailed to the account's own; all sessions but the asking one end")
    public ConfirmedBody confirm(@NotNull @Valid TokenBody body) {
        return new ConfirmedBody(changes.confirm(new LinkSecret(body.token())).value());
    }
}
