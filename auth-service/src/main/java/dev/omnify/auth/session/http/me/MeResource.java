package dev.omnify.auth.session.http.me;

import dev.omnify.auth.account.AccountId;
import dev.omnify.auth.account.Accounts;
import dev.omnify.auth.session.SignIns;
import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.http.Caller;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/auth/me")
@Tag(name = "Own account")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
class MeResource {
    private final SignIns signIns;
    private final Accounts accounts;
    private final Caller caller;

    MeResource(SignIns signIns, Accounts accounts, Caller caller) {
        this.signIns = signIns;
        this.accounts = accounts;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Who is signed in, where, and what they may do")
    public MeBody me() {
        return present(person());
    }

    @PATCH
    @Operation(summary = "Change what the person who is signed in is called")
    public MeBody rename(@NotNull @Valid NameBody body) {
        var person = person();
        accounts.rename(person, body.name().strip());
        return present(person);
    }

    private AccountId person() {
        if (caller.isService()) {
            throw new ProblemException(CommonProblem.FORBIDDEN, "A service is nobody.");
        }
        return new AccountId(caller.subject());
    }

    private MeBody present(AccountId person) {
        return signIns.present(caller.tenant(), person)
                .map(MeBody::of)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "The account is gone."));
    }
}
