package dev.omnify.auth.session;

import dev.omnify.auth.account.Account;
import dev.omnify.auth.account.AccountId;
import dev.omnify.auth.account.Accounts;
import dev.omnify.auth.account.EmailAddress;
import dev.omnify.auth.attempt.LoginAttempts;
import dev.omnify.auth.attempt.Marks;
import dev.omnify.auth.device.Device;
import dev.omnify.auth.organization.Membership;
import dev.omnify.auth.organization.OrganizationProblem;
import dev.omnify.auth.organization.Organizations;
import dev.omnify.auth.token.AccessTokens;
import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Signs people in to one of their organizations, and keeps them signed in. */
@ApplicationScoped
public class SignIns {
    private final LoginAttempts attempts;
    private final Accounts accounts;
    private final Organizations organizations;
    private final Sessions sessions;
    private final AccessTokens tokens;
    private final Clock clock;

    SignIns(
            LoginAttempts attempts,
            Accounts accounts,
            Organizations organizations,
            Sessions sessions,
            AccessTokens tokens,
            Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
        this.accounts = accounts;
        this.organizations = organizations;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    /** Signs in whoever has just signed up. */
    public SignedIn afterRegistration(Account account, Device device) {
        return begin(account, account.lastOrganization(), device, () -> accounts.isAsProven(account));
    }

    /**
     * Signs in with address and password.
     *
     * @param marks what the device shows
     * @param organization which of the person's organizations, null for the last used; one that is not the person's is
     *     {@code not-found}
     */
    public SignedIn login(
            EmailAddress email, Marks marks, String password, @Nullable TenantId organization, Device device) {
        var account = attempts.authenticate(email, marks, password);
        var tenant = organization == null ? usual(account) : organization;
        return signIn(account, tenant, device);
    }

    /**
     * Signs in somebody who has proven who they are; {@code not-found} when the organization is not theirs,
     * {@code unauthenticated} when the password or the address was changed meanwhile.
     *
     * @param account as it was when they proved it
     */
    public SignedIn signIn(Account account, TenantId tenant, Device device) {
        return signIn(account, tenant, device, () -> accounts.isAsProven(account));
    }

    private SignedIn signIn(Account account, TenantId tenant, Device device, BooleanSupplier stillProven) {
        var signedIn = begin(account, tenant, device, stillProven);
        accounts.signedInTo(account, tenant);
        return signedIn;
    }

    /**
     * Signs in somebody who is signed in; {@code unauthenticated} when the session that they have has ended meanwhile.
     */
    public SignedIn signInBeside(@Nullable String session, Account account, TenantId tenant, Device device) {
        return signIn(account, tenant, device, () -> session == null || sessions.isOpen(account.id(), session));
    }

    /** The organization last used, or another one if the person has left that. */
    private TenantId usual(Account account) {
        return Stream.concat(Stream.of(account.lastOrganization()), account.organizations().stream())
                .filter(tenant -> organizations.membership(tenant, account.id()).isPresent())
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        OrganizationProblem.NO_ORGANIZATION,
                        "You belong to no organization any more. Somebody has to invite you to one."));
    }

    /**
     * Goes on in another of the person's organizations: a session there in place of the one here;
     * {@code unauthenticated} when the one here has ended meanwhile.
     *
     * @param from the session that the person has, which ends
     */
    public SignedIn switchTo(AccountId id, TenantId tenant, @Nullable String from, Device device) {
        return signIn(accounts.get(id), tenant, device, () -> from == null || sessions.endOne(id, from));
    }

    /**
     * What ends all sessions lists them first: so the proof is looked at once more when the new one is there to be
     * listed, or it would outlive what ended the others.
     */
    private SignedIn begin(Account account, TenantId tenant, Device device, BooleanSupplier stillProven) {
        var lookedUp = clock.instant();
        var membership = organizations
                .membership(tenant, account.id())
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "There is no such organization."));
        var begun = sessions.begin(account.id(), tenant, device);
        if (!stillProven.getAsBoolean()) {
            sessions.end(begun.session().id());
            throw new ProblemException(
                    CommonProblem.UNAUTHENTICATED, "What you signed in with has changed meanwhile. Sign in again.");
        }
        return signedIn(account, membership, begun, lookedUp);
    }

    /** Exchanges a refresh token for a new one and a new access token, with the permissions of this moment. */
    public SignedIn refresh(String refreshToken) {
        var token = RefreshToken.parse(refreshToken).orElseThrow(Sessions::invalid);
        var continued = sessions.refresh(token);
        var session = continued.session();
        var lookedUp = clock.instant();
        var account = accounts.find(session.account());
        var membership = organizations.membership(session.tenant(), session.account());
        if (account.isEmpty() || membership.isEmpty()) {
            sessions.end(token);
            throw Sessions.invalid();
        }
        return signedIn(account.get(), membership.get(), continued, lookedUp);
    }

    private SignedIn signedIn(Account account, Membership membership, Continued continued, Instant lookedUp) {
        var session = continued.session();
        var permissions = membership.role().permissions();
        return new SignedIn(
                account,
                organizations.get(session.tenant()).organization(),
                permissions,
                tokens.user(account.id(), session.tenant(), permissions, session.id(), lookedUp),
                continued.token(),
                sessions.left(session));
    }

    /** Ends the session that a refresh token belongs to; one that is not known has ended already. */
    public void logout(String refreshToken) {
        RefreshToken.parse(refreshToken).ifPresent(sessions::end);
    }

    /** Ends the session of this id. */
    public void logoutSession(String sessionId) {
        sessions.end(sessionId);
    }

    /** The person, as a member of the tenant; empty when there is no longer such a member. */
    public Optional<Present> present(TenantId tenant, AccountId id) {
        return accounts.find(id)
                .flatMap(account -> organizations
                        .membership(tenant, id)
                        .map(membership -> new Present(
                                account, organizations.get(tenant).organization(), membership.role(), all(account))));
    }

    /** All organizations that the person is a member of, by name. */
    private List<Present.Belonging> all(Account account) {
        return account.organizations().stream()
                .distinct()
                .flatMap(tenant -> organizations
                        .membership(tenant, account.id())
                        .map(membership ->
                                new Present.Belonging(organizations.get(tenant).organization(), membership.role()))
                        .stream())
                .sorted(Comparator.comparing(
                        belonging -> belonging.organization().name()))
                .toList();
    }
}
