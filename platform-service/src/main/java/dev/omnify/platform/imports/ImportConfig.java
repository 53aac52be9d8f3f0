package dev.omnify.platform.imports;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of uploads. */
@ConfigMapping(prefix = "platform.imports")
interface ImportConfig {
    /** The largest body that is taken, as sent. Larger ones are answered with 413. */
    @WithDefault("1G")
    MemorySize maxSize();

    /** How long an upload is kept at most, should its job never end. */
    @WithDefault("7d")
    Duration keep();
}
