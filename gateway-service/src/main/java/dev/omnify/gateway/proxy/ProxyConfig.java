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

    /** A body up to this length is awaited before a connection to a service is taken for it. */
    @WithDefault("64K")
    MemorySize gatherUpTo();

    /** How many bytes a second a client must send of its body, over a window. Slower: 408. */
    @WithDefault("1K")
    MemorySize leastUploadRate();

    /** The window over which a client's rate is judged; time that a service makes it wait does not count. */
    @WithDefault("15s")
    Duration uploadWindow();

    /** The most connections to one service; streams hold one each. */
    @WithDefault("512")
    int connectionsPerService();

    /** How long an idle connection to a service is kept. Shorter than the services' own idle timeout. */
    @WithDefault("30s")
    Duration keepAlive();
}
