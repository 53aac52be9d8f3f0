package dev.omnify.auth.invitation.http;

import dev.omnify.auth.account.AccountId;
import dev.omnify.auth.invitation.Acceptances;
import dev.omnify.auth.session.SignIns;
import dev.omnify.auth.session.SignedIn;
import dev.omnify.auth.session.http.DeviceCookies;
import dev.omnify.auth.session.http.SessionRequest;
import dev.omnify.auth.token.AccessTokens;
import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.FieldError;
import dev.omnify.kit.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/auth/invitations")
@Tag(name = "Sign-in")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
class AcceptResource {
    private final Acceptances acceptances;
    private final SignIns signIns;
    private final DeviceCookies cookies;
    private final JsonWebToken bearer;

    AcceptResource(Acceptances acceptances, SignIns signIns, DeviceCookies cookies, JsonWebToken bearer) {
        this.acceptances = acceptances;
        this.signIns = signIns;
        this.cookies = cookies;
        this.bearer = bearer;
    }

    @POST
    @Path("look")
    @Operation(summary = "What an invitation's link leads to")
    public InvitedBody look(@NotNull @Valid LookBody body) {
        return InvitedBody.of(acceptances.look(body.token()));
    }

    @POST
    @Path("accept")
    @Operation(
            summary = "Accept an invitation: as who is signed in with its address, by that address' password, or, where"
                    + " there is no account, with a name and a password for one")
    public Response accept(
            @BeanParam SessionRequest request, @Context HttpHeaders headers, @NotNull @Valid AcceptBody body) {
        return request.answer(Response.Status.OK, accepted(request, headers, body));
    }

    private SignedIn accepted(SessionRequest request, HttpHeaders headers, AcceptBody body) {
        var tenant = acceptances.tenant(body.token());
        if (body.password() != null) {
            var account = acceptances.accept(body.token(), cookies.shown(headers), body.name(), body.password());
            return signIns.signIn(account, tenant, request.device());
        }
        if ("user".equals(bearer.getClaim("typ"))) {
            var account = acceptances.acceptAs(body.token(), new AccountId(bearer.getSubject()));
            return signIns.signInBeside(AccessTokens.sessionOf(bearer), account, tenant, request.device());
        }
        throw new ProblemException(CommonProblem.VALIDATION_FAILED, "The request has fields that do not fit.")
                .with(List.of(new FieldError("password", "not-null", "Needed, unless you are signed in.")));
    }
}
