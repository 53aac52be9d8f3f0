package dev.omnify.auth.credential;

import dev.omnify.auth.account.Account;
import dev.omnify.auth.account.AccountId;
import dev.omnify.auth.account.AccountRegistry;
import dev.omnify.auth.account.Accounts;
import dev.omnify.auth.attempt.LoginAttempts;
import dev.omnify.auth.link.OneTimeLinks;
import dev.omnify.auth.mail.Mails;
import dev.omnify.auth.password.PasswordHasher;
import dev.omnify.auth.password.PasswordPolicy;
import dev.omnify.auth.password.Weakness;
import dev.omnify.auth.session.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Changes the passwords of those who know theirs. */
@ApplicationScoped
public class Passwords {
    private static final String FIELD = "password";

    private final LoginAttempts attempts;
    private final Accounts accounts;
    private final AccountRegistry registry;
    private final PasswordHasher hasher;
    private final Sessions sessions;
    private final OneTimeLinks links;
    private final Mails mails;
    private final PasswordPolicy policy = PasswordPolicy.shipped();

    Passwords(
            LoginAttempts attempts,
            Accounts accounts,
            AccountRegistry registry,
            PasswordHasher hasher,
            Sessions sessions,
            OneTimeLinks links,
            Mails mails) {
        this.attempts = attempts;
        this.accounts = accounts;
        this.registry = registry;
        this.hasher = hasher;
        this.sessions = sessions;
        this.links = links;
        this.mails = mails;
    }

    /**
     * Changes a known password; all sessions but the one given end, and all mailed links. {@code wrong-credentials}
     * when the current one is wrong, {@code too-many-attempts} when it was too often, {@code validation-failed} for a
     * new one that is weak or the current one.
     */
    public void change(AccountId id, String current, String fresh, @Nullable String session) {
        var account = attempts.confirm(accounts.get(id).email(), current);
        if (PasswordHasher.areOne(fresh, current)) {
            throw PasswordPolicy.refusal(FIELD, Weakness.UNCHANGED);
        }
        require(account, fresh);
        set(account, fresh);
        sessions.endOthers(id, session);
        mails.send(account.email(), Letters.passwordChanged());
    }

    /** {@code validation-failed} for a password that is too weak for this person. */
    void require(Account account, String fresh) {
        policy.require(FIELD, fresh, account.email().value());
    }

    /** Sets a password, whichever there was; the links that were made before it work no more. */
    void set(Account account, String fresh) {
        String hash = hasher.hash(fresh);
        var found = account;
        // What stands against it is a sign-in that renews the hash, or another change; ours is the later one.
        while (!registry.rehashed(found.email(), found.passwordHash(), hash)) {
            found = accounts.get(account.id());
        }
        links.endAll(account.id());
    }
}
