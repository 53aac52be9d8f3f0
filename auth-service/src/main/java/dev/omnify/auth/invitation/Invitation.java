package dev.omnify.auth.invitation;

import dev.omnify.auth.account.AccountId;
import dev.omnify.auth.account.EmailAddress;
import dev.omnify.auth.organization.Roster;
import dev.omnify.auth.permission.Role;
import java.time.Instant;

/**
 * That somebody is asked into an organization. There is one to an address at a time.
 *
 * @param id made of the address, so that asking again takes the place of the one before
 * @param email the only address that it works for
 * @param secretHash of the secret in its link
 */
public record Invitation(
        String id,
        EmailAddress email,
        Role role,
        AccountId inviter,
        String secretHash,
        Instant createdAt,
        Instant expiresAt) {
    /** Whether it lets somebody in: it is not too old, and whoever invited may give its role still. */
    boolean worksAt(Instant now, Roster roster) {
        return now.isBefore(expiresAt) && roster.mayGive(inviter, role);
    }

    /** Nobody's address belongs into logs. */
    @Override
    public String toString() {
        return "Invitation[" + id + "]";
    }
}
