package dev.omnify.auth.session.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.omnify.auth.account.AccountId;
import dev.omnify.auth.account.EmailAddress;
import dev.omnify.auth.registration.Registrations;
import dev.omnify.auth.session.SignIns;
import dev.omnify.auth.token.AccessTokens;
import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.FieldError;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.http.Caller;
import io.quarkus.security.Authenticated;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/auth")
@Tag(name = "Sign-in")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AuthResource {
    private final Registrations registrations;
    private final SignIns signIns;
    private final DeviceCookies cookies;
    private final Caller caller;
    private final JsonWebToken token;
    private final ObjectMapper json;

    AuthResource(
            Registrations registrations,
            SignIns signIns,
            DeviceCookies cookies,
            Caller caller,
            JsonWebToken token,
            ObjectMapper json) {
        this.cookies = cookies;
        this.registrations = registrations;
        this.signIns = signIns;
        this.caller = caller;
        this.token = token;
        this.json = json;
    }

    @POST
    @Path("register")
    @PermitAll
    @Operation(summary = "Sign up: a person and their organization")
    @APIResponse(
            responseCode = "201",
            description = "Signed up and in",
            content = @Content(schema = @Schema(implementation = SessionBody.class)))
    public Response register(@BeanParam SessionRequest request, @NotNull @Valid RegisterBody body) {
        var account = registrations.register(body.toApplicant());
        return request.answer(Response.Status.CREATED, signIns.afterRegistration(account, request.device()));
    }

    @POST
    @Path("login")
    @PermitAll
    @Operation(summary = "Sign in with e-mail address and password")
    @APIResponse(
            responseCode = "200",
            description = "Signed in",
            content = @Content(schema = @Schema(implementation = SessionBody.class)))
    public Response login(
            @BeanParam SessionRequest request, @Context HttpHeaders headers, @NotNull @Valid LoginBody body) {
        var signedIn = signIns.login(
                new EmailAddress(body.email()),
                cookies.shown(headers),
                body.password(),
                body.tenant(),
                request.device());
        return request.answer(Response.Status.OK, signedIn);
    }

    @POST
    @Path("refresh")
    @PermitAll
    @Operation(summary = "Exchange the refresh token for a new one and a new access token")
    @APIResponse(
            responseCode = "200",
            description = "Still signed in",
            content = @Content(schema = @Schema(implementation = SessionBody.class)))
    @Consumes(MediaType.WILDCARD)
    @RequestBody(
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RefreshBody.class)))
    public Response refresh(@BeanParam SessionRequest request, @Nullable String body) throws JsonProcessingException {
        String refreshToken = request.refreshToken(read(body));
        if (refreshToken == null) {
            throw missing(request);
        }
        return request.answer(Response.Status.OK, signIns.refresh(refreshToken));
    }

    @POST
    @Path("logout")
    @PermitAll
    @Operation(summary = "Sign out: end the session of the refresh token, or else of the access token")
    @APIResponse(responseCode = "204", description = "Signed out")
    @Consumes(MediaType.WILDCARD)
    @RequestBody(
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RefreshBody.class)))
    public Response logout(@BeanParam SessionRequest request, @Nullable String body) throws JsonProcessingException {
        String refreshToken = request.refreshToken(read(body));
        if (refreshToken != null) {
            signIns.logout(refreshToken);
        } else {
            signIns.logoutSession(sessionOfBearer());
        }
        return request.goodbye();
    }

    @POST
    @Path("switch")
    @Authenticated
    @Operation(summary = "Go on in another of one's organizations: a session there in place of the one here")
    @APIResponse(
            responseCode = "200",
            description = "Signed in there",
            content = @Content(schema = @Schema(implementation = SessionBody.class)))
    public Response switchTo(@BeanParam SessionRequest request, @NotNull @Valid SwitchBody body) {
        var signedIn = signIns.switchTo(person(), body.tenant(), AccessTokens.sessionOf(token), request.device());
        return request.answer(Response.Status.OK, signedIn);
    }

    private AccountId person() {
        if (caller.isService()) {
            throw new ProblemException(CommonProblem.FORBIDDEN, "A service is nobody.");
        }
        return new AccountId(caller.subject());
    }

    /** Clients that send no body send no content type, or any: so the body is read here. */
    private @Nullable RefreshBody read(@Nullable String body) throws JsonProcessingException {
        return body == null || body.isBlank() ? null : json.readValue(body, RefreshBody.class);
    }

    private String sessionOfBearer() {
        String session = AccessTokens.sessionOf(token);
        if (session != null) {
            return session;
        }
        throw new ProblemException(CommonProblem.UNAUTHENTICATED, "There is neither a refresh token nor a Bearer.");
    }

    private static ProblemException missing(SessionRequest request) {
        if (request.byCookie()) {
            return new ProblemException(CommonProblem.UNAUTHENTICATED, "There is no session cookie. Sign in.");
        }
        return new ProblemException(CommonProblem.VALIDATION_FAILED, "The request has fields that do not fit.")
                .with(List.of(new FieldError(
                        "refreshToken", "not-null", "Needed, unless the header X-Session: cookie is sent.")));
    }
}
