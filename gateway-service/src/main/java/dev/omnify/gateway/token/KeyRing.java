package dev.omnify.gateway.token;

import io.vertx.core.Future;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The keys that tokens are checked with. Known keys stay while their source is away; an unknown key id makes it ask
 * anew, but not more often than a forger of ids should be able to make it.
 */
final class KeyRing {
    private static final Logger LOG = Logger.getLogger(KeyRing.class);

    private final KeySource source;
    private final Clock clock;
    private final Duration pause;
    private volatile Map<String, PublicKey> keys = Map.of();
    private volatile Instant fetchedAt = Instant.EPOCH;
    private @Nullable Future<Boolean> running;

    /** @param pause at least this long between two successful fetches for unknown key ids */
    KeyRing(KeySource source, Clock clock, Duration pause) {
        this.source = source;
        this.clock = clock;
        this.pause = pause;
    }

    Optional<PublicKey> find(String keyId) {
        return Optional.ofNullable(keys.get(keyId));
    }

    /** Whether the keys are so fresh that an id missing among them is taken for forged. */
    boolean isFresh() {
        return clock.instant().isBefore(fetchedAt.plus(pause));
    }

    /** Asks the source, once for all who ask at the same time; false when it gives no answer. */
    synchronized Future<Boolean> refresh() {
        Future<Boolean> current = running;
        if (current != null) {
            return current;
        }
        Future<Boolean> started =
                source.fetch().map(this::accept).otherwise(this::keep).onComplete(done -> finished());
        running = started.isComplete() ? null : started;
        return started;
    }

    private synchronized void finished() {
        running = null;
    }

    private boolean accept(Map<String, PublicKey> fetched) {
        keys = Map.copyOf(fetched);
        fetchedAt = clock.instant();
        return true;
    }

    private boolean keep(Throwable failure) {
        LOG.warnf("signing keys not to be had, %d known ones stay: %s", keys.size(), failure.getMessage());
        return false;
    }
}
