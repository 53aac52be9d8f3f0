package dev.omnify.auth.token;

import java.time.Duration;

/**
 * A signed token.
 *
 * @param text what goes behind {@code Bearer}
 * @param lifetime how long it is valid from now
 */
public record AccessToken(String text, Duration lifetime) {
    /** Tokens have no business in logs. */
    @Override
    public String toString() {
        return "AccessToken[…]";
    }
}
