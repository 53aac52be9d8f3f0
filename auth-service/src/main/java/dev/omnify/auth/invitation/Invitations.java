package dev.omnify.auth.invitation;

import dev.omnify.auth.account.Account;
import dev.omnify.auth.account.AccountId;
import dev.omnify.auth.account.Accounts;
import dev.omnify.auth.account.EmailAddress;
import dev.omnify.auth.link.LinkSecret;
import dev.omnify.auth.member.Members;
import dev.omnify.auth.organization.OrganizationProblem;
import dev.omnify.auth.organization.Organizations;
import dev.omnify.auth.permission.Role;
import dev.omnify.auth.random.RandomBytes;
import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Asks people into organizations. */
@ApplicationScoped
public class Invitations {
    /** How long an invitation works. */
    static final Duration LIFETIME = Duration.ofDays(7);

    private final InvitationStore store;
    private final Members members;
    private final Organizations organizations;
    private final Accounts accounts;
    private final Envelope envelope;
    private final RandomBytes random;
    private final Clock clock;

    Invitations(
            InvitationStore store,
            Members members,
            Organizations organizations,
            Accounts accounts,
            Envelope envelope,
            RandomBytes random,
            Clock clock) {
        this.store = store;
        this.members = members;
        this.organizations = organizations;
        this.accounts = accounts;
        this.envelope = envelope;
        this.random = random;
        this.clock = clock;
    }

    /** The invitations that still work, the newest first. */
    public List<Invitation> list(TenantId tenant) {
        var now = clock.instant();
        var roster = members.roster(tenant);
        return store.list(tenant).stream()
                .filter(invitation -> invitation.worksAt(now, roster))
                .sorted(Comparator.comparing(Invitation::createdAt).reversed())
                .toList();
    }

    /**
     * Asks somebody in, in place of an invitation that the address had. {@code already-member} for a member,
     * {@code role-above-own} for a role that the inviter does not reach, {@code too-many-invitations} when the address
     * or for the organization enough of them have been mailed, which leaves the one before as it is. Where no mail is
     * configured, the link is in the answer.
     */
    public Sent invite(TenantId tenant, AccountId by, EmailAddress email, Role role) {
        var own = members.changer(tenant, by);
        Members.requireWithin(own, role);
        store.find(tenant, idFor(email))
                .filter(before -> before.worksAt(clock.instant(), members.roster(tenant)))
                .ifPresent(before -> Members.requireWithin(own, before.role()));
        if (accounts.find(email).orElse(null) instanceof Account known
                && organizations.membership(tenant, known.id()).isPresent()) {
            throw new ProblemException(
                    OrganizationProblem.ALREADY_MEMBER, "Whoever has this address is a member already.");
        }
        envelope.stamp(tenant, email);
        var secret = LinkSecret.fresh(random);
        var now = clock.instant();
        var invitation = new Invitation(idFor(email), email, role, by, secret.hash(), now, now.plus(LIFETIME));
        store.put(tenant, invitation);
        return envelope.send(tenant, invitation, secret);
    }

    /** The same for the same address within a tenant, so that there is one invitation to an address. */
    private static String idFor(EmailAddress email) {
        return UUID.nameUUIDFromBytes(email.value().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Ends an invitation; {@code not-found} when there is none. Who could not have given its role cannot end it. */
    public void end(TenantId tenant, AccountId by, String id) {
        var own = members.changer(tenant, by);
        var found = store.find(tenant, id)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "There is no such invitation."));
        Members.requireWithin(own, found.role());
        store.delete(tenant, id);
    }
}
