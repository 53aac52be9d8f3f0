package dev.omnify.auth.password;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How passwords are hashed. */
@ConfigMapping(prefix = "omnify.auth.password")
interface PasswordConfig {
    /**
     * What a hash costs; passwords hashed at another cost are hashed anew when they are next given. Until then the
     * delay of a refused sign-in tells that there is such an account.
     */
    Cost cost();

    /** How many hashes are computed at the same time; each takes its memory and one core for its while. */
    @WithDefault("2")
    int concurrentHashes();

    /** How long a request waits for its turn before it is told to come back, 503. */
    @WithDefault("3s")
    Duration longestWait();

    /** Argon2id's parameters but the lanes, of which there is one: OWASP's for where memory is dear. */
    interface Cost {
        /** Memory to fill, in KiB. */
        @WithDefault("19456")
        int memoryKib();

        /** How many times it is filled. */
        @WithDefault("2")
        int passes();
    }
}
