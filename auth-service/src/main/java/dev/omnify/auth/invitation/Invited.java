package dev.omnify.auth.invitation;

import dev.omnify.auth.organization.Organization;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as it is shown to whoever holds its link.
 *
 * @param inviter what the one who asks is called; null when that person is gone
 * @param known whether the address has an account
 */
public record Invited(
        Invitation invitation,
        Organization organization,
        @Nullable String inviter,
        boolean known) {}
