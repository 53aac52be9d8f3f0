package dev.omnify.platform.overview;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When customers are summed up. */
@ConfigMapping(prefix = "platform.overview")
interface SummaryConfig {
    /**
     * How many customers, orders and refunds a request may sum up itself when the summary is out of date; so many take
     * less than a second. Tenants that have more wait for the end of their next import or sync.
     */
    @WithDefault("100000")
    long recordsAtOnce();
}
