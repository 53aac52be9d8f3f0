package dev.omnify.auth.registration;

import dev.omnify.auth.account.Account;
import dev.omnify.auth.account.AccountId;
import dev.omnify.auth.account.AccountProblem;
import dev.omnify.auth.account.AccountRegistry;
import dev.omnify.auth.account.EmailAddress;
import dev.omnify.auth.account.PendingAccount;
import dev.omnify.auth.organization.Organization;
import dev.omnify.auth.organization.Organizations;
import dev.omnify.auth.password.PasswordHasher;
import dev.omnify.auth.password.PasswordPolicy;
import dev.omnify.kit.IdSource;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Signs people up without a transaction: the address is claimed first, then the organization and the membership are
 * written, and only the last write makes an account that can sign in. A crash in between leaves a claim that nobody can
 * use and that the next attempt takes over after a minute, with the same ids.
 */
@ApplicationScoped
public class Registrations {
    /** A sign-up takes milliseconds: who has held a claim for this long is gone. */
    static final Duration STALE = Duration.ofMinutes(1);

    private static final int PATIENCE = 20;

    private final AccountRegistry accounts;
    private final Organizations organizations;
    private final PasswordHasher hasher;
    private final IdSource ids;
    private final Clock clock;
    private final Pause pause;
    private final PasswordPolicy policy = PasswordPolicy.shipped();

    Registrations(
            AccountRegistry accounts,
            Organizations organizations,
            PasswordHasher hasher,
            IdSource ids,
            Clock clock,
            Pause pause) {
        this.accounts = accounts;
        this.organizations = organizations;
        this.hasher = hasher;
        this.ids = ids;
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * The new account with its organization. {@code validation-failed} for a weak password, {@code email-taken} for a
     * known address, {@code registration-in-progress} while another sign-up holds the address and does not finish.
     */
    public Account register(Applicant applicant) {
        String hash = hash(applicant.email(), applicant.password());
        var claim = claim(applicant.email());
        organizations.register(
                new Organization(
                        claim.organization(), applicant.organization(), applicant.currency(), applicant.timezone()),
                claim.id());
        return activated(claim, applicant.name(), hash, claim.organization());
    }

    /**
     * The new account of somebody who joins an organization that there is; the same problems.
     *
     * @param joining makes the account of this id a member; what it throws ends the sign-up
     */
    public Account join(
            EmailAddress email, String password, String name, TenantId organization, Consumer<AccountId> joining) {
        String hash = hash(email, password);
        // Its own id for an organization is never used: whoever takes the claim over must not come by this one.
        var claim = claim(email);
        joining.accept(claim.id());
        return activated(claim, name, hash, organization);
    }

    private String hash(EmailAddress email, String password) {
        policy.require("password", password, email.value());
        // Before the costly hash; whether the address is free is decided by the claim.
        if (accounts.find(email).orElse(null) instanceof Account) {
            throw taken();
        }
        return hasher.hash(password);
    }

    private Account activated(PendingAccount claim, String name, String hash, TenantId organization) {
        var account = new Account(claim.id(), claim.email(), name, hash, List.of(organization), organization);
        if (!accounts.activate(claim, account)) {
            throw inProgress(STALE);
        }
        return account;
    }

    /** Waits for another sign-up with this address to end, rather than to say of it what may not become true. */
    private PendingAccount claim(EmailAddress email) {
        Duration left = STALE;
        for (int attempt = 0; attempt < PATIENCE; attempt++) {
            var now = clock.instant();
            var own = new PendingAccount(new AccountId(ids.next()), email, TenantId.of(ids.next()), ids.next(), now);
            if (accounts.claim(own)) {
                return own;
            }
            switch (accounts.find(email).orElse(own)) {
                case Account known -> throw taken();
                case PendingAccount held -> {
                    left = STALE.minus(Duration.between(held.claimedAt(), now));
                    var mine = takenOver(held, own, left);
                    if (mine.isPresent()) {
                        return mine.get();
                    }
                }
            }
            pause.moment();
        }
        throw inProgress(left);
    }

    private Optional<PendingAccount> takenOver(PendingAccount held, PendingAccount own, Duration left) {
        var mine = held.takenOver(own.claim(), own.claimedAt());
        return !left.isPositive() && accounts.takeOver(held, mine) ? Optional.of(mine) : Optional.empty();
    }

    private static ProblemException taken() {
        return new ProblemException(AccountProblem.EMAIL_TAKEN, "There is an account with this e-mail address.");
    }

    private static ProblemException inProgress(Duration left) {
        return new ProblemException(
                        AccountProblem.REGISTRATION_IN_PROGRESS,
                        "Somebody is signing up with this e-mail address at this moment.")
                .retryAfter(left);
    }
}
