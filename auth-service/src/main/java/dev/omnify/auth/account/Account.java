package dev.omnify.auth.account;

import dev.omnify.kit.TenantId;
import java.util.List;

/**
 * A person who can sign in.
 *
 * @param passwordHash a PHC string
 * @param organizations where to look for memberships; the membership itself decides
 * @param lastOrganization the one last signed in to
 */
public record Account(
        AccountId id,
        EmailAddress email,
        String name,
        String passwordHash,
        List<TenantId> organizations,
        TenantId lastOrganization)
        implements AccountEntry {
    public Account {
        organizations = List.copyOf(organizations);
    }

    /** The same person, the password hashed anew. */
    Account withPasswordHash(String renewed) {
        return new Account(id, email, name, renewed, organizations, lastOrganization);
    }

    /** Neither the hash nor the person belongs into logs. */
    @Override
    public String toString() {
        return "Account[" + id.value() + "]";
    }
}
