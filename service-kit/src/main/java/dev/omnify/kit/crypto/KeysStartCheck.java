package dev.omnify.kit.crypto;

import dev.omnify.kit.boot.StartCheck;
import dev.omnify.kit.boot.StartFinding;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A master key that is a text or a row of numbers was thought of by somebody, or copied from an example. */
@ApplicationScoped
class KeysStartCheck implements StartCheck {
    /** 32 random bytes have fewer different ones less than once in 10^12 times. */
    private static final int LEAST_BYTES = 16;

    private final TenantKeys.CryptoConfig config;

    KeysStartCheck(TenantKeys.CryptoConfig config) {
        this.config = config;
    }

    @Override
    public List<StartFinding> findings() {
        return findings(config.keys());
    }

    static List<StartFinding> findings(Map<String, String> keys) {
        return keys.entrySet().stream()
                .filter(key -> !isRandom(key.getValue()))
                .map(key -> new StartFinding(
                        "omnify.crypto.keys." + key.getKey(), "is not random (openssl rand -base64 32 makes one)"))
                .toList();
    }

    /** A text that is no key at all is told of by {@link TenantKeys}. */
    private static boolean isRandom(String text) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            return true;
        }
        boolean printable = IntStream.range(0, key.length).allMatch(i -> key[i] >= ' ' && key[i] <= '~');
        long different =
                IntStream.range(0, key.length).map(i -> key[i]).distinct().count();
        long steps = IntStream.range(1, key.length)
                .map(i -> (byte) (key[i] - key[i - 1]))
                .distinct()
                .count();
        return key.length < LEAST_BYTES || !printable && different >= LEAST_BYTES && steps >= LEAST_BYTES;
    }
}
