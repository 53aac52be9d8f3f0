package dev.omnify.gateway.edge.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the gateway lets browsers do, and what it writes down. */
@ConfigMapping(prefix = "omnify.gateway.edge")
interface EdgeConfig {
    /** Origins of other sites whose pages may call the API, such as {@code https://shop.example}; none by default. */
    Optional<List<String>> corsOrigins();

    /** How long browsers may remember what a preflight said. */
    @WithDefault("10m")
    Duration corsMaxAge();

    /** How long browsers shall insist on TLS once they came by it. */
    @WithDefault("365D")
    Duration hstsMaxAge();

    /** Whether every request is logged when it has ended. */
    @WithDefault("true")
    boolean accessLog();
}
