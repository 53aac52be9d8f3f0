package dev.omnify.kit.outbound;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How calls to other people's servers are made. */
@ConfigMapping(prefix = "omnify.outbound")
interface OutboundConfig {
    /** {@code host:port} that may be called although their addresses are private, such as a vendor's sandbox. */
    Optional<Set<String>> allowedHosts();

    /** How long a connection may take. */
    @WithDefault("3s")
    Duration connectTimeout();

    /** How long one try may take, from connecting to the last byte of the answer. */
    @WithDefault("30s")
    Duration requestTimeout();

    /** The longest answer that is read. */
    @WithDefault("16M")
    MemorySize maxBody();

    /** How often a call is tried in all, where trying again is safe. */
    @WithDefault("4")
    int attempts();

    /** The longest pause before the first repetition; doubled for each further one, and chosen at random below that. */
    @WithDefault("250ms")
    Duration backoff();

    /** The longest pause that is made without the other side asking for it. */
    @WithDefault("5s")
    Duration maxBackoff();

    /** The longest pause that is made when the other side asks for it; beyond, the caller is told to come again. */
    @WithDefault("15s")
    Duration maxWait();

    /** How much memory kept answers may take. */
    @WithDefault("32M")
    MemorySize cacheSize();

    /** Of how many calls in a row the failed ones are counted, by target. */
    @WithDefault("10")
    int breakerCalls();

    /** The share of failed calls from which on a target is left alone. */
    @WithDefault("0.5")
    double breakerRatio();

    /** How long a target is left alone before one call tries it again. */
    @WithDefault("15s")
    Duration breakerDelay();
}
