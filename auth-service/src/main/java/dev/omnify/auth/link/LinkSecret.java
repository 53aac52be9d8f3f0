package dev.omnify.auth.link;

import dev.omnify.auth.random.RandomBytes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The secret of a link: 256 bits of chance. Only its hash is kept.
 *
 * @param text what stands in the link
 */
public record LinkSecret(String text) {
    private static final int BYTES = 32;

    /** A secret that nobody can foretell. */
    public static LinkSecret fresh(RandomBytes random) {
        return new LinkSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(random.next(BYTES)));
    }

    /** By which the link is found. */
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Secrets have no business in logs. */
    @Override
    public String toString() {
        return "LinkSecret[…]";
    }
}
