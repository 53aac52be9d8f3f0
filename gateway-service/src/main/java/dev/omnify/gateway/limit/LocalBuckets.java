package dev.omnify.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Buckets of this process alone, for as long as the shared ones are away. */
final class LocalBuckets implements Buckets {
    private static final long MOST_CALLERS = 50_000;

    /** @param taken whether the last request got a token */
    private record Bucket(long fullAt, boolean taken) {}

    private final Clock clock;
    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(MOST_CALLERS).build();

    LocalBuckets(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Future<Allowance> take(String key, Quota quota) {
        long now = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
        Bucket bucket =
                buckets.asMap().compute(key, (caller, old) -> taken(old == null ? now : old.fullAt(), now, quota));
        return Future.succeededFuture(new Allowance(quota, bucket.taken(), bucket.fullAt() - now));
    }

    /** Takes over what the shared bucket came to, so that this one is not full when it must decide. */
    void mirror(String key, long owedMicros) {
        long fullAt = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant()) + owedMicros;
        buckets.asMap()
                .compute(key, (caller, old) -> old != null && old.fullAt() >= fullAt ? old : new Bucket(fullAt, true));
    }

    private static Bucket taken(long known, long now, Quota quota) {
        long latest = now + quota.allMicros();
        long fullAt = Math.clamp(known, now, latest);
        boolean left = fullAt + quota.intervalMicros() <= latest;
        return new Bucket(left ? fullAt + quota.intervalMicros() : fullAt, left);
    }
}
