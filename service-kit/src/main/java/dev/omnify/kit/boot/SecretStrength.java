package dev.omnify.kit.boot;

import java.util.Optional;

/** Tells a secret that programs made from one that somebody thought of, or that stands in an example. */
public final class SecretStrength {
    /** What 24 random bytes take as Base64, and 16 in hexadecimal digits. */
    private static final int LEAST_LENGTH = 32;
    /** 32 random hexadecimal digits have fewer different ones once in thousands of millions of times. */
    private static final int LEAST_SIGNS = 8;

    private SecretStrength() {}

    /** What is wrong with the secret, as a clause without the secret; empty when nothing is. */
    public static Optional<String> weakness(String secret) {
        if (secret.codePointCount(0, secret.length()) < LEAST_LENGTH) {
            return Optional.of("is shorter than " + LEAST_LENGTH + " characters");
        }
        if (secret.codePoints().distinct().count() < LEAST_SIGNS) {
            return Optional.of("repeats a few characters");
        }
        return secret.codePoints().anyMatch(Character::isWhitespace) ? Optional.of("is a sentence") : Optional.empty();
    }
}
