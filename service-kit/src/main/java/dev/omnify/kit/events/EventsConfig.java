package dev.omnify.kit.events;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How events are published and handled. */
@ConfigMapping(prefix = "omnify.events")
interface EventsConfig {
    /** The service's name, with or without the ending {@code -service}: names its queues and its events' source. */
    @WithDefault("${quarkus.application.name:omnify}")
    String service();

    /** How long after a failed handling the next one is tried, one by one; after the last the event is dead. */
    @WithDefault("1s,10s,1m,10m,1h")
    List<Duration> retryDelays();

    /** How long after an event's handling began another process may take it that it was cut off. */
    @WithDefault("1m")
    Duration claim();

    /** How long handled events are remembered, so that they are not handled again. */
    @WithDefault("168h")
    Duration remember();

    /** How often events to publish and events to try again are looked for when nothing announces them. */
    @WithDefault("1s")
    Duration poll();

    /** How many events are handled at a time; those of one subject never are. */
    @WithDefault("8")
    int lanes();

    /** How many events the broker hands out before one of them is acknowledged. */
    @WithDefault("64")
    int prefetch();

    /** The shortest time between two live updates of one thing. */
    @WithDefault("250ms")
    Duration liveInterval();

    /** The service's name without the ending. */
    default String name() {
        return service().replaceFirst("-service$", "");
    }
}
