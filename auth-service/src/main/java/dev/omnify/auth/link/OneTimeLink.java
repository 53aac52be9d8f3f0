package dev.omnify.auth.link;

import dev.omnify.auth.account.AccountId;
import dev.omnify.auth.account.EmailAddress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link that was made for one person to open once.
 *
 * @param secretHash of the secret in it, by which it is found
 * @param account whose
 * @param email the address that it was sent to
 * @param session in which it was asked for; null for who was not signed in
 */
public record OneTimeLink(
        String secretHash,
        Purpose purpose,
        AccountId account,
        EmailAddress email,
        @Nullable String session,
        Instant expiresAt) {
    /** What opening it allows. */
    public enum Purpose {
        /** To choose a new password. */
        PASSWORD_RESET,
        /** To make {@code email} the account's address. */
        EMAIL_CHANGE
    }
}
