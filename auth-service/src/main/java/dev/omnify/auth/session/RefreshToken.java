package dev.omnify.auth.session;

import dev.omnify.auth.random.RandomBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A refresh token: a selector that all tokens of a session share and that nobody else ever sees, and a verifier of 256
 * bits of its own. We keep hashes of both. So whoever shows the right selector with a wrong verifier has held an
 * earlier token.
 *
 * <p>A successor is computed from the token and a random salt that we keep: the holder of the token can be given the
 * same successor twice, while neither the database nor an earlier token alone yields it.
 */
public final class RefreshToken {
    private static final String PREFIX = "omr_";
    private static final int SELECTOR_BYTES = 16;
    private static final int VERIFIER_BYTES = 32;
    private static final int SALT_BYTES = 32;

    private final byte[] selector;
    private final byte[] verifier;

    private RefreshToken(byte[] selector, byte[] verifier) {
        this.selector = selector;
        this.verifier = verifier;
    }

    /** The first token of a new session. */
    static RefreshToken first(RandomBytes random) {
        return new RefreshToken(random.next(SELECTOR_BYTES), random.next(VERIFIER_BYTES));
    }

    /** Reads a token; empty when the text is none. */
    public static Optional<RefreshToken> parse(String text) {
        if (!text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder()
                    .decode(text.substring(PREFIX.length()).getBytes(StandardCharsets.US_ASCII));
            return bytes.length == SELECTOR_BYTES + VERIFIER_BYTES
                    ? Optional.of(new RefreshToken(
                            Arrays.copyOf(bytes, SELECTOR_BYTES),
                            Arrays.copyOfRange(bytes, SELECTOR_BYTES, bytes.length)))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static byte[] salt(RandomBytes random) {
        return random.next(SALT_BYTES);
    }

    /** The token that follows this one under this salt, always the same. */
    RefreshToken successor(byte[] salt) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(verifier, "HmacSHA256"));
            return new RefreshToken(selector, mac.doFinal(salt));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC with SHA-256", e);
        }
    }

    /** By which the session is found. */
    String selectorHash() {
        return sha256(selector);
    }

    /** By which the token is recognised. */
    String verifierHash() {
        return sha256(verifier);
    }

    /** What the client is given. */
    public String text() {
        byte[] bytes = Arrays.copyOf(selector, SELECTOR_BYTES + VERIFIER_BYTES);
        System.arraycopy(verifier, 0, bytes, SELECTOR_BYTES, VERIFIER_BYTES);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Tokens have no business in logs. */
    @Override
    public String toString() {
        return "RefreshToken[…]";
    }
}
