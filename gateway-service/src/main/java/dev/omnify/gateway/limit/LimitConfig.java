package dev.omnify.gateway.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How often callers may call. */
@ConfigMapping(prefix = "omnify.gateway.limit")
public interface LimitConfig {
    /** Requests in a window per organization, over all its users; as many may come at once. */
    @WithDefault("1200")
    int organization();

    /** Requests in a window per client address on the {@link #addressRoutes()}. */
    @WithDefault("30")
    int address();

    /** The window of both, in which all requests are given back, evenly. */
    @WithDefault("1m")
    Duration window();

    /** {@code METHOD /path} where guessing must be slow: limited per client address. */
    List<String> addressRoutes();

    /** The most requests that one organization may have open at one gateway, live streams aside. */
    @WithDefault("128")
    int openPerOrganization();

    /** The most requests that one client address may have open at one gateway, live streams aside. */
    @WithDefault("128")
    int openPerAddress();

    /** How many times in a row the shared count must be late before the local one decides alone for a while. */
    @WithDefault("3")
    int lateInARow();

    /** How long a request waits for the shared count before the local one decides. */
    @WithDefault("100ms")
    Duration sharedTimeout();

    /** How long the local count decides alone after the shared one failed. */
    @WithDefault("2s")
    Duration sharedPause();
}
