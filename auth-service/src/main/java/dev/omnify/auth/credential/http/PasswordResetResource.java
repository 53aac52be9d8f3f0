package dev.omnify.auth.credential.http;

import dev.omnify.auth.account.EmailAddress;
import dev.omnify.auth.credential.Passwords;
import dev.omnify.auth.link.LinkSecret;
import dev.omnify.auth.mail.Mails;
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
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/auth/password-resets")
@Tag(name = "Sign-in")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
class PasswordResetResource {
    private final Passwords passwords;
    private final Mails mails;

    PasswordResetResource(Passwords passwords, Mails mails) {
        this.passwords = passwords;
        this.mails = mails;
    }

    @POST
    @ResponseStatus(RestResponse.StatusCode.ACCEPTED)
    @Operation(summary = "Have a link for a new password mailed; the answer is the same for every address")
    public MailStateBody ask(@NotNull @Valid EmailBody body) {
        passwords.forgotten(new EmailAddress(body.email()));
        return new MailStateBody(mails.configured());
    }

    @POST
    @Path("complete")
    @Operation(summary = "Set a new password by the link that was mailed; all sessions of the account end")
    public void complete(@NotNull @Valid PasswordResetBody body) {
        passwords.reset(new LinkSecret(body.token()), body.password());
    }
}
