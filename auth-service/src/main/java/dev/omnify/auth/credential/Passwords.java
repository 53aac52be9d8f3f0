package dev.omnify.auth.credential;

import dev.omnify.auth.account.Account;
import dev.omnify.auth.account.AccountId;
import dev.omnify.auth.account.AccountRegistry;
import dev.omnify.auth.account.Accounts;
import dev.omnify.auth.account.EmailAddress;
import dev.omnify.auth.link.LinkSecret;
import dev.omnify.auth.link.OneTimeLink.Purpose;
import dev.omnify.auth.link.OneTimeLinks;
import dev.omnify.auth.mail.Mails;
import dev.omnify.auth.mail.PublicAddress;
import dev.omnify.auth.password.PasswordHasher;
import dev.omnify.auth.password.PasswordPolicy;
import dev.omnify.auth.session.Sessions;
import dev.omnify.kit.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Changes passwords: of those who know theirs, and of those who have forgotten it. */
@ApplicationScoped
public class Passwords {
    private static final String RESET_PAGE = "/reset-password";

    private final Accounts accounts;
    private final AccountRegistry registry;
    private final PasswordHasher hasher;
    private final OneTimeLinks links;
    private final Sessions sessions;
    private final Mails mails;
    private final PublicAddress address;
    private final PasswordPolicy policy = PasswordPolicy.shipped();

    Passwords(
            Accounts accounts,
            AccountRegistry registry,
            PasswordHasher hasher,
            OneTimeLinks links,
            Sessions sessions,
            Mails mails,
            PublicAddress address) {
        this.accounts = accounts;
        this.registry = registry;
        this.hasher = hasher;
        this.links = links;
        this.sessions = sessions;
        this.mails = mails;
        this.address = address;
    }

    /**
     * Changes a known password; all sessions but the one given end. {@code wrong-credentials} when the current one is
     * wrong, {@code validation-failed} for a weak new one.
     */
    public void change(AccountId id, String current, String fresh, @Nullable String session) {
        var account = accounts.authenticate(accounts.get(id).email(), current);
        policy.require("password", fresh, account.email().value());
        set(account, fresh);
        sessions.endOthers(id, session);
        mails.send(account.email(), Letters.passwordChanged());
    }

    /** Mails a link for a new password, if the address is somebody's; nobody can tell whether it is. */
    public void forgotten(EmailAddress email) {
        if (!mails.configured()) {
            return;
        }
        mails.afterwards(() -> {
            if (registry.find(email).orElse(null) instanceof Account account && mails.allowed("reset", email)) {
                mails.send(email, Letters.reset(link(account)));
            }
        });
    }

    /** A link for a new password, for the operator to hand over; {@code no-such-account} for an unknown address. */
    public String linkFor(EmailAddress email) {
        if (registry.find(email).orElse(null) instanceof Account account) {
            return link(account);
        }
        throw new ProblemException(CredentialProblem.NO_SUCH_ACCOUNT, "There is no account with this address.");
    }

    private String link(Account account) {
        return address.link(
                RESET_PAGE,
                links.make(Purpose.PASSWORD_RESET, account.id(), account.email())
                        .text());
    }

    /**
     * Sets a new password by a link, which is used up; all sessions of the account end. {@code reset-link-invalid} for
     * a link that does not work, {@code validation-failed} for a weak password, which leaves the link as it is.
     */
    public void reset(LinkSecret secret, String fresh) {
        var link = links.find(Purpose.PASSWORD_RESET, secret).orElseThrow(Passwords::invalid);
        // A link to an address that is no longer the account's is worth nothing.
        var account = accounts.find(link.account())
                .filter(found -> found.email().equals(link.email()))
                .orElseThrow(Passwords::invalid);
        policy.require("password", fresh, account.email().value());
        if (!links.take(link)) {
            throw invalid();
        }
        set(account, fresh);
        links.endAll(account.id());
        sessions.endAll(account.id());
        mails.send(account.email(), Letters.passwordChanged());
    }

    private void set(Account account, String fresh) {
        String hash = hasher.hash(fresh);
        var found = account;
        // What stands against it is a sign-in that renews the hash, or another change; ours is the later one.
        while (!registry.rehashed(found.email(), found.passwordHash(), hash)) {
            found = accounts.get(account.id());
        }
    }

    private static ProblemException invalid() {
        return new ProblemException(
                CredentialProblem.RESET_LINK_INVALID,
                "This link was used already, is older than an hour, or was never made. Ask for another one.");
    }
}
