package dev.omnify.eyes.activity;

import dev.omnify.kit.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Keeps the projection up while a sync or an import announces batch after batch. An organization has one pull at a
 * time, which serves all announcements that came before it; and pulls take at most a fifth of its time, for one may
 * cost platform-service's database a look at every customer.
 */
@ApplicationScoped
public class ProjectionUpkeep {
    /** The pause after a pull, in times of what the pull took. */
    private static final int PAUSE = 4;

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private final ActivityProjection projection;
    private final LongSupplier nanos;
    private final Sleep sleep;
    private final Map<TenantId, Pulls> pulls = new ConcurrentHashMap<>();

    /** How a pause is spent. */
    interface Sleep {
        void sleep(Duration pause) throws InterruptedException;
    }

    @Inject
    ProjectionUpkeep(ActivityProjection projection) {
        this(projection, System::nanoTime, Thread::sleep);
    }

    ProjectionUpkeep(ActivityProjection projection, LongSupplier nanos, Sleep sleep) {
        this.projection = projection;
        this.nanos = nanos;
        this.sleep = sleep;
    }

    /** Returns when all that was recorded before the call has been pulled, by this call or by another one. */
    public void recorded(TenantId tenant) {
        pulls.computeIfAbsent(tenant, Pulls::new).request();
    }

    /** The pulls of one organization. */
    private final class Pulls {
        private final TenantId tenant;
        private final ReentrantLock turn = new ReentrantLock(true);
        private boolean any;
        private long begun;
        private long ended;

        Pulls(TenantId tenant) {
            this.tenant = tenant;
        }

        void request() {
            long requested = nanos.getAsLong();
            turn.lock();
            try {
                if (!any || begun - requested <= 0) {
                    pause();
                    pull();
                }
            } finally {
                turn.unlock();
            }
        }

        private void pause() {
            long pause = Math.min((ended - begun) * PAUSE, LONGEST_PAUSE.toNanos());
            long left = pause - (nanos.getAsLong() - ended);
            if (any && left > 0) {
                try {
                    sleep.sleep(Duration.ofNanos(left));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        private void pull() {
            long now = nanos.getAsLong();
            projection.catchUp(tenant, count -> {});
            begun = now;
            ended = nanos.getAsLong();
            any = true;
        }
    }
}
