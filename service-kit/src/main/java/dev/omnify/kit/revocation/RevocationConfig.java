package dev.omnify.kit.revocation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How a process learns which access tokens are void before they expire. */
@ConfigMapping(prefix = "omnify.revocation")
public interface RevocationConfig {
    /** Where auth-service is, which is asked while the broker is away. */
    @WithDefault("${quarkus.rest-client.auth.url}")
    URI authUrl();

    /** Who asks; the ending {@code -service} is left out. */
    @WithDefault("${quarkus.application.name:omnify}")
    String service();

    /** What it proves itself with. */
    @WithDefault("${omnify.service.secret:}")
    Optional<String> secret();

    /** How long a revocation is remembered: longer than any access token is valid. */
    @WithDefault("20m")
    Duration keep();

    /** While the broker is away: how old what auth-service said may be. */
    @WithDefault("500ms")
    Duration fresh();

    /** How long auth-service may take to answer. */
    @WithDefault("1s")
    Duration timeout();

    /** How long tokens are taken though neither the broker nor auth-service can be reached; then 503. */
    @WithDefault("60s")
    Duration patience();

    /** How long after losing the broker it is sought again. */
    @WithDefault("500ms")
    Duration reconnectDelay();
}
