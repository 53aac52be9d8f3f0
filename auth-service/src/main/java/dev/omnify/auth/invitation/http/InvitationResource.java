package dev.omnify.auth.invitation.http;

import dev.omnify.auth.account.AccountId;
import dev.omnify.auth.account.EmailAddress;
import dev.omnify.auth.invitation.Invitations;
import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.Page;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.http.Caller;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/invitations")
@Tag(name = "Members")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class InvitationResource {
    private final Invitations invitations;
    private final Caller caller;

    InvitationResource(Invitations invitations, Caller caller) {
        this.invitations = invitations;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("members:read")
    @Operation(summary = "Who is invited and has not come yet, the newest first")
    public Page<InvitationBody> list() {
        return new Page<>(
                invitations.list(caller.tenant()).stream()
                        .map(InvitationBody::of)
                        .toList(),
                null);
    }

    @POST
    @PermissionsAllowed("members:write")
    @ResponseStatus(RestResponse.StatusCode.CREATED)
    @Operation(summary = "Invite somebody, in place of an invitation that the address had")
    public SentBody invite(@NotNull @Valid InviteBody body) {
        return SentBody.of(
                invitations.invite(caller.tenant(), person(), new EmailAddress(body.email()), body.toRole()));
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed("members:write")
    @Operation(summary = "End an invitation")
    public void end(@PathParam("id") String id) {
        invitations.end(caller.tenant(), person(), id);
    }

    private AccountId person() {
        if (caller.isService()) {
            throw new ProblemException(CommonProblem.FORBIDDEN, "Only people invite people.");
        }
        return new AccountId(caller.subject());
    }
}
