package dev.omnify.auth.session;

import dev.omnify.auth.account.Account;
import dev.omnify.auth.organization.Organization;
import dev.omnify.auth.permission.Role;

/** A person, in the organization signed in to, in a role. */
public record Present(Account account, Organization organization, Role role) {}
