package dev.omnify.auth.credential;

import dev.omnify.auth.account.AccountId;
import dev.omnify.auth.account.AccountRegistry;
import dev.omnify.auth.account.Accounts;
import dev.omnify.auth.account.EmailAddress;
import dev.omnify.auth.attempt.LoginAttempts;
import dev.omnify.auth.link.LinkSecret;
import dev.omnify.auth.link.OneTimeLink.Purpose;
import dev.omnify.auth.link.OneTimeLinks;
import dev.omnify.auth.mail.Mails;
import dev.omnify.auth.mail.PublicAddress;
import dev.omnify.auth.session.Sessions;
import dev.omnify.kit.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Gives accounts another e-mail address, once its owner has opened the link that was mailed there. */
@ApplicationScoped
public class EmailChanges {
    private static final String PAGE = "/confirm-email";

    private final LoginAttempts attempts;
    private final Accounts accounts;
    private final AccountRegistry registry;
    private final OneTimeLinks links;
    private final Sessions sessions;
    private final Mails mails;
    private final PublicAddress address;

    EmailChanges(
            LoginAttempts attempts,
            Accounts accounts,
            AccountRegistry registry,
            OneTimeLinks links,
            Sessions sessions,
            Mails mails,
            PublicAddress address) {
        this.attempts = attempts;
        this.accounts = accounts;
        this.registry = registry;
        this.links = links;
        this.sessions = sessions;
        this.mails = mails;
        this.address = address;
    }

    /**
     * Mails a link to the new address, unless somebody has it, which the answer does not tell.
     * {@code wrong-credentials} for a wrong password, {@code too-many-attempts} after many, {@code mail-not-configured}
     * where no link can be mailed.
     *
     * @param session in which it is asked for, which outlives the change
     */
    public void ask(AccountId id, String password, EmailAddress to, @Nullable String session) {
        var account = attempts.confirm(accounts.get(id).email(), password);
        if (!mails.configured()) {
            throw new ProblemException(
                    CredentialProblem.MAIL_NOT_CONFIGURED,
                    "This installation sends no mails, so that no new address can be confirmed.");
        }
        mails.afterwards(() -> {
            if (registry.find(to).isEmpty() && mails.allowed("email-change", to)) {
                var secret = links.make(Purpose.EMAIL_CHANGE, account.id(), to, session);
                mails.send(to, Letters.confirmAddress(address.link(PAGE, secret.text())));
            }
        });
    }

    /**
     * Makes the address that a link was mailed to the account's own, and tells the one before. All sessions end but the
     * one in which it was asked for. {@code email-link-invalid} for a link that does not work, or an address that
     * somebody has taken meanwhile.
     */
    public EmailAddress confirm(LinkSecret secret) {
        var link = links.find(Purpose.EMAIL_CHANGE, secret).orElseThrow(EmailChanges::invalid);
        var account = accounts.find(link.account()).orElseThrow(EmailChanges::invalid);
        if (!links.take(link) || !registry.move(account, link.email())) {
            throw invalid();
        }
        links.endAll(account.id());
        sessions.endOthers(account.id(), link.session());
        mails.send(account.email(), Letters.addressChanged());
        return link.email();
    }

    private static ProblemException invalid() {
        return new ProblemException(
                CredentialProblem.EMAIL_LINK_INVALID,
                "This link was used already, is older than an hour, or was never made. Ask for the change again.");
    }
}
