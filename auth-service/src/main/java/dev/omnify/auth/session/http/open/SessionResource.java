package dev.omnify.auth.session.http.open;

import dev.omnify.auth.account.AccountId;
import dev.omnify.auth.organization.Organizations;
import dev.omnify.auth.session.Session;
import dev.omnify.auth.session.Sessions;
import dev.omnify.auth.token.AccessTokens;
import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.Page;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.http.Caller;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/sessions")
@Tag(name = "Sessions")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
class SessionResource {
    private final Sessions sessions;
    private final Organizations organizations;
    private final Caller caller;
    private final JsonWebToken token;

    SessionResource(Sessions sessions, Organizations organizations, Caller caller, JsonWebToken token) {
        this.sessions = sessions;
        this.organizations = organizations;
        this.caller = caller;
        this.token = token;
    }

    @GET
    @Operation(summary = "Where the person is signed in, in all their organizations, the last used first")
    public Page<OpenSessionBody> list() {
        String current = AccessTokens.sessionOf(token);
        return new Page<>(
                sessions.list(person()).stream()
                        .map(session -> body(session, session.id().equals(current)))
                        .toList(),
                null);
    }

    private OpenSessionBody body(Session session, boolean current) {
        return OpenSessionBody.of(session, organizations.get(session.tenant()).organization(), current);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Sign out there")
    public void end(@PathParam("id") String id) {
        if (!sessions.endOne(person(), id)) {
            throw new ProblemException(CommonProblem.NOT_FOUND, "There is no such session.");
        }
    }

    @DELETE
    @Operation(summary = "Sign out everywhere else, or everywhere")
    public void endAll(
            @QueryParam("current") @Parameter(description = "`true`: this session ends too") @Nullable Boolean current) {
        if (Boolean.TRUE.equals(current)) {
            sessions.endAll(person());
        } else {
            sessions.endOthers(person(), AccessTokens.sessionOf(token));
        }
    }

    private AccountId person() {
        if (caller.isService()) {
            throw new ProblemException(CommonProblem.FORBIDDEN, "A service is signed in nowhere.");
        }
        return new AccountId(caller.subject());
    }
}
