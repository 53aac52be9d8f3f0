package dev.omnify.auth.invitation;

import dev.omnify.auth.member.RosterFollower;
import dev.omnify.auth.organization.Roster;
import dev.omnify.kit.TenantId;
import jakarta.enterprise.context.ApplicationScoped;

/** Ends the invitations whose inviters may not give the role any more, so that none comes back with their role. */
@ApplicationScoped
class LapsedInvitations implements RosterFollower {
    private final InvitationStore store;

    LapsedInvitations(InvitationStore store) {
        this.store = store;
    }

    @Override
    public void follow(TenantId tenant, Roster roster) {
        store.list(tenant).stream()
                .filter(invitation -> !roster.mayGive(invitation.inviter(), invitation.role()))
                .forEach(invitation -> store.take(tenant, invitation));
    }
}
