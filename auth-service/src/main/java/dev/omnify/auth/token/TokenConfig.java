package dev.omnify.auth.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/** How long access tokens are good for. */
@ConfigMapping(prefix = "omnify.auth.token")
interface TokenConfig {
    /** How long a person's access token is valid; what it permits changes no sooner. */
    @WithDefault("15m")
    @WithName("lifetime")
    Duration userLifetime();

    /** How long another service's access token is valid. */
    @WithDefault("5m")
    Duration serviceLifetime();
}
