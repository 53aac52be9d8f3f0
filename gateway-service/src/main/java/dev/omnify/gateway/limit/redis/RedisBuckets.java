package dev.omnify.gateway.limit.redis;

import dev.omnify.gateway.limit.Allowance;
import dev.omnify.gateway.limit.Buckets;
import dev.omnify.gateway.limit.Quota;
import io.vertx.core.Future;
import io.vertx.redis.client.RedisAPI;
import io.vertx.redis.client.Response;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Buckets in Redis, one atomic script a request. The time is Redis' own, so that a replica whose clock is wrong neither
 * fills a caller's bucket nor empties it for the others.
 */
@Singleton
final class RedisBuckets implements Buckets {
    private static final String SCRIPT = """
            local interval, all = tonumber(ARGV[1]), tonumber(ARGV[2])
            local time = redis.call('TIME')
            local now = time[1] * 1000000 + time[2]
            local known = tonumber(redis.call('GET', KEYS[1]) or now)
            local full = math.min(math.max(known, now), now + all)
            if full + interval > now + all then
              return {0, full - now}
            end
            full = full + interval
            redis.call('SET', KEYS[1], string.format('%.0f', full), 'PX', math.ceil((full - now) / 1000))
            return {1, full - now}
            """;
    private static final String DIGEST = digest();
    private static final String ONE_KEY = "1";

    private final RedisAPI redis;

    RedisBuckets(RedisAPI redis) {
        this.redis = redis;
    }

    @Override
    public Future<Allowance> take(String key, Quota quota) {
        String interval = Long.toString(quota.intervalMicros());
        String all = Long.toString(quota.allMicros());
        return redis.evalsha(List.of(DIGEST, ONE_KEY, key, interval, all))
                .recover(failure -> isUnknownScript(failure)
                        ? redis.eval(List.of(SCRIPT, ONE_KEY, key, interval, all))
                        : Future.failedFuture(failure))
                .map(answer -> allowance(quota, answer));
    }

    private static boolean isUnknownScript(Throwable failure) {
        return String.valueOf(failure.getMessage()).startsWith("NOSCRIPT");
    }

    private static Allowance allowance(Quota quota, @Nullable Response answer) {
        if (answer == null || answer.size() != 2) {
            throw new IllegalStateException("the script answers with two numbers");
        }
        return new Allowance(quota, number(answer, 0) == 1, number(answer, 1));
    }

    private static long number(Response answer, int at) {
        return Objects.requireNonNull(answer.get(at).toLong(), "a number");
    }

    private static String digest() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(SCRIPT.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
