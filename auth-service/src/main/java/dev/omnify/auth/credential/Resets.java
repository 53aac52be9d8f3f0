package dev.omnify.auth.credential;

import dev.omnify.auth.account.Account;
import dev.omnify.auth.account.Accounts;
import dev.omnify.auth.account.EmailAddress;
import dev.omnify.auth.link.LinkSecret;
import dev.omnify.auth.link.OneTimeLink.Purpose;
import dev.omnify.auth.link.OneTimeLinks;
import dev.omnify.auth.mail.Mails;
import dev.omnify.auth.mail.PublicAddress;
import dev.omnify.auth.session.Sessions;
import dev.omnify.kit.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives those who have forgotten their password a new one, by a link. */
@ApplicationScoped
public class Resets {
    private static final String PAGE = "/reset-password";

    private final Passwords passwords;
    private final Accounts accounts;
    private final OneTimeLinks links;
    private final Sessions sessions;
    private final Mails mails;
    private final PublicAddress address;

    Resets(
            Passwords passwords,
            Accounts accounts,
            OneTimeLinks links,
            Sessions sessions,
            Mails mails,
            PublicAddress address) {
        this.passwords = passwords;
        this.accounts = accounts;
        this.links = links;
        this.sessions = sessions;
        this.mails = mails;
        this.address = address;
    }

    /** Mails a link for a new password, if the address is somebody's; nobody can tell whether it is. */
    public void forgotten(EmailAddress email) {
        if (!mails.configured()) {
            return;
        }
        mails.afterwards(() -> {
            if (accounts.find(email).orElse(null) instanceof Account account && mails.allowed("reset", email)) {
                mails.send(email, Letters.reset(link(account)));
            }
        });
    }

    /** A link for a new password, for the operator to hand over; {@code no-such-account} for an unknown address. */
    public String linkFor(EmailAddress email) {
        if (accounts.find(email).orElse(null) instanceof Account account) {
            return link(account);
        }
        throw new ProblemException(CredentialProblem.NO_SUCH_ACCOUNT, "There is no account with this address.");
    }

    private String link(Account account) {
        return address.link(
                PAGE,
                links.make(Purpose.PASSWORD_RESET, account.id(), account.email(), null)
                        .text());
    }

    /**
     * Sets a new password by a link, which is used up; all sessions of the account end. {@code reset-link-invalid} for
     * a link that does not work, {@code validation-failed} for a weak password, which leaves the link as it is.
     *
     * @return the account's address, whose owner has proven who they are
     */
    public EmailAddress reset(LinkSecret secret, String fresh) {
        var link = links.find(Purpose.PASSWORD_RESET, secret).orElseThrow(Resets::invalid);
        // A link to an address that is no longer the account's is worth nothing.
        var account = accounts.find(link.account())
                .filter(found -> found.email().equals(link.email()))
                .orElseThrow(Resets::invalid);
        passwords.require(account, fresh);
        if (!links.take(link)) {
            throw invalid();
        }
        passwords.set(account, fresh);
        sessions.endAll(account.id());
        mails.send(account.email(), Letters.passwordChanged());
        return account.email();
    }

    private static ProblemException invalid() {
        return new ProblemException(
                CredentialProblem.RESET_LINK_INVALID,
                "This link was used already, is older than an hour, or was never made. Ask for another one.");
    }
}
