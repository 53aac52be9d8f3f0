package dev.omnify.auth.credential.http;

import dev.omnify.auth.account.EmailAddress;
import dev.omnify.auth.credential.Resets;
import dev.omnify.auth.link.LinkSecret;
import dev.omnify.auth.mail.Mails;
import dev.omnify.auth.session.http.DeviceCookies;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/auth/password-resets")
@Tag(name = "Sign-in")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
class PasswordResetResource {
    private final Resets resets;
    private final Mails mails;
    private final DeviceCookies cookies;

    PasswordResetResource(Resets resets, Mails mails, DeviceCookies cookies) {
        this.resets = resets;
        this.mails = mails;
        this.cookies = cookies;
    }

    @POST
    @ResponseStatus(RestResponse.StatusCode.ACCEPTED)
    @Operation(summary = "Have a link for a new password mailed; the answer is the same for every address")
    public MailStateBody ask(@NotNull @Valid EmailBody body) {
        resets.forgotten(new EmailAddress(body.email()));
        return new MailStateBody(mails.configured());
    }

    @POST
    @Path("complete")
    @Operation(summary = "Set a new password by the link that was mailed; all sessions of the account end")
    @APIResponse(responseCode = "204", description = "Set; the device counts as known from now on, by a cookie")
    public Response complete(@Context HttpHeaders headers, @NotNull @Valid PasswordResetBody body) {
        var email = resets.reset(new LinkSecret(body.token()), body.password());
        return Response.noContent().cookie(cookies.known(email, headers)).build();
    }
}
