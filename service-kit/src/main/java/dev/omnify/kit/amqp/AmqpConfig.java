package dev.omnify.kit.amqp;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Where the message broker is and how long to wait for it. */
@ConfigMapping(prefix = "omnify.amqp")
interface AmqpConfig {
    /** The broker's address with user and password; {@code amqps} for TLS. */
    @WithDefault("amqp://guest:guest@127.0.0.1:5673")
    String uri();

    /** Put before the name of every exchange and queue, so that fleets (or test runs) can share a broker. */
    Optional<String> prefix();

    /** How long to wait for the broker to answer a connection attempt or to confirm what was published. */
    @WithDefault("5s")
    Duration timeout();
}
