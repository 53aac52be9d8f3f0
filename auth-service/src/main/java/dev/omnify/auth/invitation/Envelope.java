package dev.omnify.auth.invitation;

import dev.omnify.auth.account.Account;
import dev.omnify.auth.account.Accounts;
import dev.omnify.auth.account.EmailAddress;
import dev.omnify.auth.link.LinkSecret;
import dev.omnify.auth.mail.Letter;
import dev.omnify.auth.mail.Mails;
import dev.omnify.auth.mail.PublicAddress;
import dev.omnify.auth.organization.Organizations;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Brings an invitation's link to whom it is for: by mail, or else by the one who invites. */
@ApplicationScoped
class Envelope {
    private static final String PAGE = "/invitation";

    private final Mails mails;
    private final PublicAddress address;
    private final Organizations organizations;
    private final Accounts accounts;

    Envelope(Mails mails, PublicAddress address, Organizations organizations, Accounts accounts) {
        this.mails = mails;
        this.address = address;
        this.organizations = organizations;
        this.accounts = accounts;
    }

    /**
     * To be asked before an invitation is made; {@code too-many-invitations} when it is to be mailed and the address
     * has had, or the organization has sent, enough of them. The link is not handed over then: only whoever reads the
     * address' mail is to have it.
     */
    void stamp(TenantId tenant, EmailAddress to) {
        if (!mails.configured()) {
            return;
        }
        if (!mails.allowed("invitation", to)) {
            throw tooMany("This address has been mailed enough invitations for now. Try again later.");
        }
        if (!mails.invitationAllowed(tenant)) {
            throw tooMany("Your organization has mailed enough invitations for now. Try again later.");
        }
    }

    private ProblemException tooMany(String detail) {
        return new ProblemException(InvitationProblem.TOO_MANY_INVITATIONS, detail).retryAfter(mails.untilAllowed());
    }

    Sent send(TenantId tenant, Invitation invitation, LinkSecret secret) {
        String link = address.link(PAGE, new InvitationToken(tenant, invitation.id(), secret).text());
        if (!mails.configured()) {
            return new Sent(invitation, link);
        }
        mails.send(invitation.email(), letter(tenant, invitation, link));
        return new Sent(invitation, null);
    }

    private Letter letter(TenantId tenant, Invitation invitation, String link) {
        String organization = organizations.get(tenant).organization().name();
        String inviter = accounts.find(invitation.inviter()).map(Account::name).orElse("Somebody");
        return new Letter(
                "You are invited to " + organization,
                List.of(inviter + " invites you to work with " + organization + " in OmniFy Cloud Connect, as "
                        + invitation.role().text() + "."),
                "Look at the invitation",
                link,
                List.of(
                        "The invitation works once, for this address only, and for seven days.",
                        "If you do not know who that is, there is nothing to do."));
    }
}
