package dev.omnify.auth.invitation;

import dev.omnify.auth.account.Account;
import dev.omnify.auth.account.AccountId;
import dev.omnify.auth.account.Accounts;
import dev.omnify.auth.attempt.LoginAttempts;
import dev.omnify.auth.attempt.Marks;
import dev.omnify.auth.member.Members;
import dev.omnify.auth.organization.Organizations;
import dev.omnify.auth.registration.Registrations;
import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.FieldError;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets those in who were asked. */
@ApplicationScoped
public class Acceptances {
    private final InvitationStore store;
    private final Members members;
    private final Organizations organizations;
    private final Accounts accounts;
    private final LoginAttempts attempts;
    private final Registrations registrations;
    private final Clock clock;

    Acceptances(
            InvitationStore store,
            Members members,
            Organizations organizations,
            Accounts accounts,
            LoginAttempts attempts,
            Registrations registrations,
            Clock clock) {
        this.store = store;
        this.members = members;
        this.organizations = organizations;
        this.accounts = accounts;
        this.attempts = attempts;
        this.registrations = registrations;
        this.clock = clock;
    }

    /** The invitation of this link; {@code invitation-invalid} when it does not work. */
    public Invited look(String token) {
        var found = working(token);
        var invitation = found.invitation();
        return new Invited(
                invitation,
                organizations.get(found.tenant()).organization(),
                accounts.find(invitation.inviter()).map(Account::name).orElse(null),
                accounts.find(invitation.email()).orElse(null) instanceof Account);
    }

    /** Which organization the link leads to; {@code invitation-invalid} when it does not work. */
    public TenantId tenant(String token) {
        return working(token).tenant();
    }

    /** Lets somebody in who is signed in. {@code invitation-for-another-address} when it was sent to somebody else. */
    public Account acceptAs(String token, AccountId id) {
        var found = working(token);
        var account = accounts.get(id);
        if (!account.email().equals(found.invitation().email())) {
            throw new ProblemException(
                    InvitationProblem.INVITATION_FOR_ANOTHER,
                    "This invitation was sent to another address than the one that you are signed in with.");
        }
        return admitted(found, account);
    }

    /**
     * Lets somebody in who is not signed in: by the password of the address' account, or with a new account. The same
     * problems as at sign-in and at sign-up.
     *
     * @param marks what the device shows
     * @param name what a new person is called; not looked at where there is an account
     */
    public Account accept(String token, Marks marks, @Nullable String name, String password) {
        var found = working(token);
        var email = found.invitation().email();
        if (accounts.find(email).orElse(null) instanceof Account) {
            return admitted(found, attempts.authenticate(email, marks, password));
        }
        if (name == null || name.isBlank()) {
            throw new ProblemException(CommonProblem.VALIDATION_FAILED, "The request has fields that do not fit.")
                    .with(List.of(new FieldError("name", "not-blank", "must not be blank")));
        }
        return registrations.join(email, password, name.strip(), found.tenant(), id -> enter(found, id));
    }

    /** The account as it was given: whoever signs in by it has proven to be that one, not what it has become. */
    private Account admitted(Found found, Account account) {
        enter(found, account.id());
        members.joined(found.tenant(), account);
        return account;
    }

    /** The invitation is used up first: ended a moment before, it lets nobody in. */
    private void enter(Found found, AccountId id) {
        var invitation = found.invitation();
        if (!store.take(found.tenant(), invitation)
                || !members.join(found.tenant(), id, invitation.role(), invitation.inviter())) {
            throw invalid();
        }
    }

    private record Found(TenantId tenant, Invitation invitation) {}

    private Found working(String text) {
        var token = InvitationToken.parse(text).orElseThrow(Acceptances::invalid);
        return store.find(token.tenant(), token.id())
                .filter(invitation ->
                        invitation.secretHash().equals(token.secret().hash()))
                .filter(invitation -> invitation.worksAt(clock.instant(), members.roster(token.tenant())))
                .map(invitation -> new Found(token.tenant(), invitation))
                .orElseThrow(Acceptances::invalid);
    }

    private static ProblemException invalid() {
        return new ProblemException(
                InvitationProblem.INVITATION_INVALID,
                "This invitation was used already, has ended, is older than seven days, or was never made; or whoever"
                        + " invited you may not give its role any more.");
    }
}
