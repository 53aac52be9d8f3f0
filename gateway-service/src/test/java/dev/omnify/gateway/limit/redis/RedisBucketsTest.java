package dev.omnify.gateway.limit.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.omnify.gateway.limit.Buckets;
import dev.omnify.gateway.limit.BucketsContract;
import dev.omnify.gateway.limit.Quota;
import dev.omnify.kit.test.Backends;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisAPI;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("backends")
class RedisBucketsTest extends BucketsContract {
    private static final Backends BACKENDS = new Backends();
    private static final Vertx VERTX = Vertx.vertx();

    private static RedisAPI redis;

    @BeforeAll
    static void start() {
        String address = Objects.requireNonNull(BACKENDS.start().get("OMNIFY_REDIS_URI"));
        redis = RedisAPI.api(Redis.createClient(VERTX, address));
    }

    @AfterAll
    static void stop() {
        redis.close();
        VERTX.close();
        BACKENDS.stop();
    }

    @Override
    protected Buckets buckets() {
        return new RedisBuckets(redis);
    }

    /** Redis' time cannot be turned, so the bucket is. */
    @Override
    protected void pass(String key, Duration time) {
        long fullAt = number(redis.get(key));
        answer(redis.set(List.of(key, Long.toString(fullAt - time.toNanos() / 1000), "KEEPTTL")));
    }

    private static long number(Future<@Nullable Response> command) {
        return Objects.requireNonNull(answer(command).toLong());
    }

    private static Response answer(Future<@Nullable Response> command) {
        return Objects.requireNonNull(
                command.toCompletionStage().toCompletableFuture().join());
    }

    @Test
    void keepsABucketUntilItIsFull() {
        var anHour = new Quota("address", 2, Duration.ofHours(1));
        String key = "gateway:address:" + UUID.randomUUID();
        take(key, anHour);
        assertThat(number(redis.pttl(key))).isBetween(1_700_000L, 1_800_000L);
        take(key, anHour);
        take(key, anHour);
        assertThat(number(redis.pttl(key))).isBetween(3_500_000L, 3_600_000L);
    }
}
