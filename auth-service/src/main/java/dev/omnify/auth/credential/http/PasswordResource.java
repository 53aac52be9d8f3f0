package dev.omnify.auth.credential.http;

import dev.omnify.auth.account.AccountId;
import dev.omnify.auth.credential.Passwords;
import dev.omnify.auth.token.AccessTokens;
import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.http.Caller;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
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

@Path("/api/auth/password")
@Tag(name = "Own account")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PasswordResource {
    private final Passwords passwords;
    private final Caller caller;
    private final JsonWebToken token;

    PasswordResource(Passwords passwords, Caller caller, JsonWebToken token) {
        this.passwords = passwords;
        this.caller = caller;
        this.token = token;
    }

    @POST
    @Authenticated
    @Operation(summary = "Change one's password; all other sessions end")
    public void change(@NotNull @Valid PasswordChangeBody body) {
        if (caller.isService()) {
            throw new ProblemException(CommonProblem.FORBIDDEN, "A service has no password.");
        }
        passwords.change(
                new AccountId(caller.subject()), body.current(), body.password(), AccessTokens.sessionOf(token));
    }
}
