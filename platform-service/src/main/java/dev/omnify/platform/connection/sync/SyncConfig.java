package dev.omnify.platform.connection.sync;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a sync goes on when a vendor is away or at its limit. */
@ConfigMapping(prefix = "omnify.platform.sync")
interface SyncConfig {
    /** How often in a row the same chunk is tried before the sync fails. */
    @WithDefault("5")
    int attempts();

    /** The longest that a sync waits when it is asked to try later; asked for longer, it fails at once. */
    @WithDefault("PT2M")
    Duration longestWait();

    /** How many syncs one process runs at a time. */
    @WithDefault("4")
    int concurrency();
}
