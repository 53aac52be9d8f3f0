package dev.omnify.auth.member;

import dev.omnify.auth.organization.Roster;
import dev.omnify.kit.TenantId;

/** What hangs on the roles that people have, and is kept elsewhere. */
public interface RosterFollower {
    /** Ends what this roster does not allow; told around every change of a role and after the end of a membership. */
    void follow(TenantId tenant, Roster roster);
}
