package dev.omnify.auth.account;

import dev.omnify.kit.TenantId;
import java.time.Instant;

/**
 * An address that a sign-up has claimed. Nobody can sign in with it. Whoever takes a stale claim over goes on with the
 * same ids, so that what the first left behind is completed and not doubled.
 *
 * @param claim names the attempt that holds the address
 * @param organization the id that the new organization has, or will have
 */
public record PendingAccount(AccountId id, EmailAddress email, TenantId organization, String claim, Instant claimedAt)
        implements AccountEntry {
    /** The same claim in the hands of another attempt. */
    public PendingAccount takenOver(String byClaim, Instant now) {
        return new PendingAccount(id, email, organization, byClaim, now);
    }
}
