package dev.omnify.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;

/** Counts in this process alone, for as long as the shared count is away. */
final class LocalBuckets implements Buckets {
    private static final long MOST_CALLERS = 50_000;

    private record Window(long startMillis, long used) {}

    private final Clock clock;
    private final Cache<String, Window> windows =
            Caffeine.newBuilder().maximumSize(MOST_CALLERS).build();

    LocalBuckets(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Future<Allowance> take(String key, Quota quota) {
        long now = clock.millis();
        long length = quota.window().toMillis();
        Window window = Objects.requireNonNull(windows.asMap()
                .merge(
                        key,
                        new Window(now, 1),
                        (old, fresh) -> now - old.startMillis() >= length
                                ? fresh
                                : new Window(old.startMillis(), old.used() + 1)));
        Duration reset = Duration.ofMillis(window.startMillis() + length - now);
        return Future.succeededFuture(new Allowance(quota, window.used(), reset));
    }
}
