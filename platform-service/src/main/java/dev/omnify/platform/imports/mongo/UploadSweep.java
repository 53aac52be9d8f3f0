package dev.omnify.platform.imports.mongo;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Removes files whose time is over, since not every server's TTL indexes do. */
@ApplicationScoped
class UploadSweep {
    private static final Logger LOG = Logger.getLogger(UploadSweep.class);

    private final UploadRegistry uploads;

    UploadSweep(UploadRegistry uploads) {
        this.uploads = uploads;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        int swept = uploads.sweep();
        if (swept > 0) {
            LOG.infof("removed %d files whose time was over", swept);
        }
    }
}
