package dev.omnify.auth.password;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How passwords are hashed. */
@ConfigMapping(prefix = "omnify.auth.password")
interface PasswordConfig {
    /** How many hashes are computed at the same time; each takes 19 MiB and one core for its while. */
    @WithDefault("2")
    int concurrentHashes();

    /** How long a request waits for its turn before it is told to come back, 503. */
    @WithDefault("3s")
    Duration longestWait();
}
