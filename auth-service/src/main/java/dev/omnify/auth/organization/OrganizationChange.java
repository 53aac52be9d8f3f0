package dev.omnify.auth.organization;

import org.jspecify.annotations.Nullable;

/** What is to be different about an organization; what is null stays. */
public record OrganizationChange(
        @Nullable String name,
        @Nullable String currency,
        @Nullable String timezone) {
    /** The organization after the change. */
    Organization applyTo(Organization old) {
        return new Organization(
                old.id(),
                name == null ? old.name() : name,
                currency == null ? old.currency() : currency,
                timezone == null ? old.timezone() : timezone);
    }
}
