package dev.omnify.kit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Where ids come from: fresh ones for the things that we invent, UUIDv7 text (RFC 9562), so that later ids sort later;
 * {@link #named} ones for the records that come in.
 */
@FunctionalInterface
public interface IdSource {
    /** A fresh id. */
    String next();

    /**
     * The id of the ingested record that these parts name: UUIDv8 (RFC 9562, section 5.8) from SHA-256, so that
     * bringing the same record again yields the same id. Each part is preceded by its length, so that no two names
     * collide.
     */
    static String named(String... parts) {
        var digest = sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        var hash = ByteBuffer.wrap(digest.digest());
        long high = (hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x8000L;
        long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
