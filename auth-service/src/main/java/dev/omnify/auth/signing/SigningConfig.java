package dev.omnify.auth.signing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How signing keys take turns. */
@ConfigMapping(prefix = "omnify.auth.signing")
interface SigningConfig {
    /** How long a key signs before the next one does. The next is published a whole turn before it is used. */
    @WithDefault("30d")
    Duration rotation();

    /**
     * How long tokens of a key are accepted after its turn; longer than any token lives, and what clocks may differ.
     */
    @WithDefault("20m")
    Duration honoured();
}
