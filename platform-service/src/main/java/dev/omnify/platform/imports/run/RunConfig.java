package dev.omnify.platform.imports.run;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How imports are run. */
@ConfigMapping(prefix = "platform.import-run")
interface RunConfig {
    /** The largest file that is read, once unpacked. A larger one fails its job. */
    @WithDefault("8G")
    MemorySize maxUnpackedSize();

    /** How long rejected rows can be downloaded. */
    @WithDefault("7d")
    Duration keepRejected();

    /** How many customers are committed together. More is faster and takes more memory. */
    @WithDefault("1000")
    int batch();

    /**
     * The folder for lines on their way, encrypted; the system's temporary folder when left out. Needs as much room as
     * the file.
     */
    Optional<String> spillFolder();
}
