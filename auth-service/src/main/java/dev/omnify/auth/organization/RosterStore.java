package dev.omnify.auth.organization;

import dev.omnify.kit.TenantId;

/** Keeps who belongs to each tenant. */
public interface RosterStore {
    /** The tenant's roster; an empty one at version 0 when there is none. */
    Roster find(TenantId tenant);

    /** Writes the roster; false, and nothing changed, when the stored one is no longer at its version. */
    boolean replace(TenantId tenant, Roster roster);
}
