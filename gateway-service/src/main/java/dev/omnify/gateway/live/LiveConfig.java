package dev.omnify.gateway.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How live updates reach their listeners. */
@ConfigMapping(prefix = "omnify.gateway.live")
public interface LiveConfig {
    /** How long after losing the broker it is sought again. */
    @WithDefault("1s")
    Duration reconnectDelay();

    /** How often a quiet stream carries a comment, so that nothing on the way takes it for dead. */
    @WithDefault("15s")
    Duration commentInterval();

    /** The most streams that one organization may hold open at one gateway. */
    @WithDefault("200")
    int streamsPerOrganization();
}
