package dev.omnify.auth.session;

import dev.omnify.auth.account.Account;
import dev.omnify.auth.account.Accounts;
import dev.omnify.auth.account.EmailAddress;
import dev.omnify.auth.organization.Membership;
import dev.omnify.auth.organization.Organizations;
import dev.omnify.auth.token.AccessTokens;
import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Signs people in to one of their organizations, and keeps them signed in. */
@ApplicationScoped
public class SignIns {
    private final Accounts accounts;
    private final Organizations organizations;
    private final Sessions sessions;
    private final AccessTokens tokens;
    private final Clock clock;

    SignIns(
            Accounts accounts,
            Organizations organizations,
            Sessions sessions,
            AccessTokens tokens,
            Clock clock) {
        this.clock = clock;
        this.accounts = accounts;
        this.organizations = organizations;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    /** Signs in whoever has just signed up. */
    public SignedIn afterRegistration(Account account) {
        return begin(account, account.lastOrganization());
    }

    /**
     * Signs in with address and password.
     *
     * @param organization which of the person's organizations, null for the last used; one that is not the person's is
     *     {@code not-found}
     */
    public SignedIn login(EmailAddress email, String password, @Nullable TenantId organization) {
        var account = accounts.authenticate(email, password);
        var tenant = organization == null ? usual(account) : organization;
        var signedIn = begin(account, tenant);
        accounts.signedInTo(account, tenant);
        return signedIn;
    }

    /** The organization last used, or another one if the person has left that. */
    private TenantId usual(Account account) {
        return Stream.concat(Stream.of(account.lastOrganization()), account.organizations().stream())
                .filter(tenant -> organizations.membership(tenant, account.id()).isPresent())
                .findFirst()
                .orElse(account.lastOrganization());
    }

    private SignedIn begin(Account account, TenantId tenant) {
        var lookedUp = clock.instant();
        var membership = organizations
                .membership(tenant, account.id())
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "There is no such organization."));
        return signedIn(account, membership, sessions.begin(account.id(), tenant), lookedUp);
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
        return new SignedIn(
                account,
                organizations.get(session.tenant()).organization(),
                tokens.user(account.id(), session.tenant(), membership.role().permissions(), session.id(), lookedUp),
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
    public Optional<Present> present(TenantId tenant, dev.omnify.auth.account.AccountId id) {
        return accounts.find(id)
                .flatMap(account -> organizations
                        .membership(tenant, id)
                        .map(membership ->
                                new Present(account, organizations.get(tenant).organization(), membership.role())));
    }
}
