package dev.omnify.auth.session;

import dev.omnify.auth.account.Account;
import dev.omnify.auth.organization.Organization;
import dev.omnify.auth.permission.Role;
import java.util.List;

/**
 * A person, in the organization signed in to, in a role.
 *
 * @param belongings all organizations that the person may sign in to, this one among them
 */
public record Present(Account account, Organization organization, Role role, List<Belonging> belongings) {
    public Present {
        belongings = List.copyOf(belongings);
    }

    /** An organization, and the person's role in it. */
    public record Belonging(Organization organization, Role role) {}
}
