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
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts in Redis, one atomic script a request. A bucket is refilled by expiring, on Redis' clock. */
@Singleton
final class RedisBuckets implements Buckets {
    private static final String SCRIPT = """
            local used = redis.call('INCR', KEYS[1])
            local left = redis.call('PTTL', KEYS[1])
            if left < 0 then
              left = tonumber(ARGV[1])
              redis.call('PEXPIRE', KEYS[1], left)
            end
            return {used, left}
            """;
    private static final String DIGEST = digest();
    private static final String ONE_KEY = "1";

    private final RedisAPI redis;

    RedisBuckets(RedisAPI redis) {
        this.redis = redis;
    }

    @Override
    public Future<Allowance> take(String key, Quota quota) {
        String window = Long.toString(quota.window().toMillis());
        return redis.evalsha(List.of(DIGEST, ONE_KEY, key, window))
                .recover(failure -> isUnknownScript(failure)
                        ? redis.eval(List.of(SCRIPT, ONE_KEY, key, window))
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
        return new Allowance(quota, number(answer, 0), Duration.ofMillis(number(answer, 1)));
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
