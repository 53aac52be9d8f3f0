package dev.omnify.kit.jobs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How jobs are run. */
@ConfigMapping(prefix = "omnify.jobs")
interface JobsConfig {
    /** For how long a process holds a job without renewing; after a crash the job waits so long at the most. */
    @WithDefault("15s")
    Duration lease();

    /** How often the hold on a job is renewed and its cancellation looked for. At most a third of the lease. */
    @WithDefault("5s")
    Duration heartbeat();

    /** How often jobs to run are looked for when nothing announces them. */
    @WithDefault("1s")
    Duration poll();

    /** The shortest time between two writes of a job's progress. */
    @WithDefault("500ms")
    Duration progress();

    /** How often a job is run at the most when its run fails for no reason that the caller is told. */
    @WithDefault("3")
    int attempts();

    /** How long to wait before a failed run is tried again, times the number of attempts so far. */
    @WithDefault("2s")
    Duration retryDelay();
}
