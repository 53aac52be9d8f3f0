package dev.omnify.gateway.proxy;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How requests are passed on. */
@ConfigMapping(prefix = "omnify.gateway.proxy")
interface ProxyConfig {
    /** How long a connection to a service may take, waiting for a free one included. Longer: 503. */
    @WithDefault("1500ms")
    Duration connectTimeout();

    /** How long a service may take from the request's last byte to its answer's first. Longer: 504. */
    @WithDefault("60s")
    Duration answerTimeout();

    /** The largest body that is passed on, as sent. Larger: 413. */
    @WithDefault("1G")
    MemorySize maxBodySize();

    /** The most connections to one service; streams hold one each. */
    @WithDefault("512")
    int connectionsPerService();

    /** How long an idle connection to a service is kept. Shorter than the services' own idle timeout. */
    @WithDefault("30s")
    Duration keepAlive();
}
