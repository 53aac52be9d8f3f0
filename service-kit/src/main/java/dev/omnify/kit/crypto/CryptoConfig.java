package dev.omnify.kit.crypto;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.util.Map;
import java.util.Optional;

/** The master keys, which wrap the tenants' keys. */
@ConfigMapping(prefix = "omnify.crypto")
interface CryptoConfig {
    /**
     * Base64 of 32 random bytes by key id (letters, digits, {@code _} and {@code -}, at most 32). A key stays here
     * until nothing is wrapped by it any more; {@code openssl rand -base64 32} makes one.
     */
    Map<String, String> keys();

    /** The id of the key that new things are sealed under. Change it to rotate. */
    @WithName("active-key")
    Optional<String> activeKey();

    /** Whether the service refuses to start in production without keys; false for one that seals nothing. */
    @WithDefault("true")
    boolean required();
}
