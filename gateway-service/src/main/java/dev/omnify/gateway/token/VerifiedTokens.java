package dev.omnify.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Optional;

/** Remembers what verified tokens said, under the SHA-256 of the whole token, until they expire. */
final class VerifiedTokens {
    private final Cache<ByteBuffer, Principal> cache;
    private final Clock clock;

    VerifiedTokens(long most, Clock clock) {
        this.cache = Caffeine.newBuilder().maximumSize(most).build();
        this.clock = clock;
    }

    Optional<Principal> find(String token) {
        ByteBuffer key = key(token);
        Principal principal = cache.getIfPresent(key);
        if (principal != null && !clock.instant().isBefore(principal.expiresAt())) {
            cache.invalidate(key);
            return Optional.empty();
        }
        return Optional.ofNullable(principal);
    }

    void put(String token, Principal principal) {
        cache.put(key(token), principal);
    }

    private static ByteBuffer key(String token) {
        try {
            return ByteBuffer.wrap(
                    MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
