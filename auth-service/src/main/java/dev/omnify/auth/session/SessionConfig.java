package dev.omnify.auth.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long people stay signed in. */
@ConfigMapping(prefix = "omnify.auth.session")
interface SessionConfig {
    /** How long a session lives at the most, however busy it is. */
    @WithDefault("30d")
    Duration lifetime();

    /** How long it lives without being refreshed. */
    @WithDefault("7d")
    Duration idle();

    /** How long a refresh token that was used gives the same successor again, for two tabs that refresh at once. */
    @WithDefault("10s")
    Duration grace();
}
