package dev.omnify.auth.member;

import dev.omnify.auth.account.Account;
import dev.omnify.auth.permission.Role;
import java.time.Instant;

/** A person as a member of one organization. */
public record Member(Account account, Role role, Instant since) {}
