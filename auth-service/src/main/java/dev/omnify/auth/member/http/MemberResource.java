package dev.omnify.auth.member.http;

import dev.omnify.auth.account.AccountId;
import dev.omnify.auth.member.Members;
import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.Page;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.http.Caller;
import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/members")
@Tag(name = "Members")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class MemberResource {
    private final Members members;
    private final Caller caller;

    MemberResource(Members members, Caller caller) {
        this.members = members;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("members:read")
    @Operation(summary = "Who belongs to the organization, the longest first")
    public Page<MemberBody> list() {
        var own = caller.subject();
        return new Page<>(
                members.list(caller.tenant()).stream()
                        .map(member -> MemberBody.of(member, own))
                        .toList(),
                null);
    }

    @PATCH
    @Path("{id}")
    @PermissionsAllowed("members:write")
    @Operation(summary = "Change a member's role: at most to one's own, and never the last owner's")
    public MemberBody change(@PathParam("id") String id, @NotNull @Valid RoleBody body) {
        return MemberBody.of(members.change(caller.tenant(), person(), member(id), body.toRole()), caller.subject());
    }

    @DELETE
    @Path("{id}")
    @Authenticated
    @Operation(summary = "End a membership: one's own, or with members:write another's")
    public void end(@PathParam("id") String id) {
        members.end(caller.tenant(), person(), member(id));
    }

    /** What is no id is nobody's. */
    private static AccountId member(String id) {
        try {
            return new AccountId(id);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(CommonProblem.NOT_FOUND, "There is no such member.", e);
        }
    }

    private AccountId person() {
        if (caller.isService()) {
            throw new ProblemException(CommonProblem.FORBIDDEN, "Only people decide about members.");
        }
        return new AccountId(caller.subject());
    }
}
