package dev.omnify.auth.account;

import dev.omnify.auth.password.PasswordHasher;
import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Knows people by their address and password. */
@ApplicationScoped
public class Accounts {
    private final AccountRegistry registry;
    private final PasswordHasher hasher;

    Accounts(AccountRegistry registry, PasswordHasher hasher) {
        this.registry = registry;
        this.hasher = hasher;
    }

    /**
     * The account of this address if the password is its own; {@code wrong-credentials} otherwise, which tells neither
     * in words nor by its delay whether the address is known. It does not count, so nobody asks here but who does.
     */
    public Account authenticate(EmailAddress email, String password) {
        if (!(registry.find(email).orElse(null) instanceof Account account)) {
            hasher.pretend(password);
            throw wrongCredentials();
        }
        if (!hasher.matches(account.passwordHash(), password)) {
            throw wrongCredentials();
        }
        var renewed = hasher.renewed(account.passwordHash(), password);
        if (renewed.isEmpty() || registry.rehashed(email, account.passwordHash(), renewed.get())) {
            return renewed.map(account::withPasswordHash).orElse(account);
        }
        // Another sign-in has renewed it meanwhile, or the password was changed.
        if (registry.find(email).orElse(null) instanceof Account now && hasher.matches(now.passwordHash(), password)) {
            return now;
        }
        throw wrongCredentials();
    }

    /** Whether neither the address nor the password of a person has changed since they proved who they are. */
    public boolean isAsProven(Account proven) {
        return find(proven.id())
                .filter(now -> now.email().equals(proven.email()))
                .filter(now -> now.passwordHash().equals(proven.passwordHash()))
                .isPresent();
    }

    /** The account of this id. */
    public Optional<Account> find(AccountId id) {
        return registry.find(id);
    }

    /** What an address stands for. */
    public Optional<AccountEntry> find(EmailAddress email) {
        return registry.find(email);
    }

    /** The account of this id; {@code not-found} when it is gone. */
    public Account get(AccountId id) {
        return find(id).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "The account is gone."));
    }

    /** Changes what a person is called. */
    public Account rename(AccountId id, String name) {
        registry.renamed(get(id).email(), name);
        return get(id);
    }

    /** Notes that a person has become a member of an organization. */
    public void joined(Account account, TenantId organization) {
        registry.joined(account.email(), organization);
    }

    /** Notes that a person is no longer a member of an organization. */
    public void left(AccountId id, TenantId organization) {
        find(id).ifPresent(account -> registry.left(account.email(), organization));
    }

    /** Notes to which organization a person signed in last. */
    public void signedInTo(Account account, TenantId organization) {
        if (!account.lastOrganization().equals(organization)) {
            registry.signedInTo(account.email(), organization);
        }
    }

    private static ProblemException wrongCredentials() {
        return new ProblemException(AccountProblem.WRONG_CREDENTIALS, "The e-mail address or the password is wrong.");
    }
}
