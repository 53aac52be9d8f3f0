package dev.omnify.auth.organization;

import dev.omnify.auth.account.AccountId;
import dev.omnify.auth.permission.Role;
import java.time.Instant;

/** That a person belongs to an organization, as what and since when. */
public record Membership(AccountId account, Role role, Instant since) {}
