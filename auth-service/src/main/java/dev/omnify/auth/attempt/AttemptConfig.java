package dev.omnify.auth.attempt;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often a password may be guessed. */
@ConfigMapping(prefix = "omnify.auth.login")
interface AttemptConfig {
    /** Failed sign-ins to one account in a window before all but known devices wait; to a known device likewise. */
    @WithDefault("10")
    int failures();

    /** The window, from the first failure on. */
    @WithDefault("15m")
    Duration window();

    /** How long a device counts as known after its last sign-in. */
    @WithDefault("180d")
    Duration deviceKnown();
}
