package dev.omnify.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.omnify.kit.TenantId;
import dev.omnify.kit.test.FixedClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
    private static final TenantId TENANT = TenantId.of("01900000-0000-7000-8000-000000000001");
    private static final int QUOTA = 10;

    private final FixedClock clock = new FixedClock("2026-03-01T12:00:00Z");
    private final Deque<Throwable> failures = new ArrayDeque<>();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final LocalBuckets redis = new LocalBuckets(clock);
    private final RateLimits limits = new RateLimits(this::shared, clock, config(), metrics);

    private Future<Allowance> shared(String key, Quota quota) {
        return failures.isEmpty() ? redis.take(key, quota) : Future.failedFuture(failures.pop());
    }

    private static LimitConfig config() {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(LimitConfig.class)
                .withDefaultValue("omnify.gateway.limit.organization", Integer.toString(QUOTA))
                .withDefaultValue("omnify.gateway.limit.address-routes", "POST /api/auth/login")
                .build()
                .getConfigMapping(LimitConfig.class);
    }

    private boolean allowed() {
        return limits.takeForOrganization(TENANT).result().allowed();
    }

    private double decidedLocally() {
        return metrics.get("omnify.gateway.limit.local").counter().count();
    }

    @Test
    void givesNoSecondQuotaWhenTheSharedCountIsLate() {
        for (int n = 0; n < QUOTA; n++) {
            assertThat(allowed()).isTrue();
        }

        failures.add(new TimeoutException("late"));

        assertThat(allowed())
                .as("decided by this process, which has seen the ten")
                .isFalse();
    }

    @Test
    void takesRedisForAwayOnlyWhenItIsLateSeveralTimesInARow() {
        failures.add(new TimeoutException("late"));
        failures.add(new TimeoutException("late"));
        allowed();
        allowed();
        assertThat(allowed()).isTrue();
        assertThat(decidedLocally()).as("the third was asked for again").isEqualTo(2);

        for (int n = 0; n < 3; n++) {
            failures.add(new TimeoutException("late"));
            allowed();
        }
        allowed();
        assertThat(decidedLocally()).as("the fourth was not even asked for").isEqualTo(6);
    }

    @Test
    void takesRedisForAwayAtOnceWhenItRefusesTheConnection() {
        failures.add(new java.net.ConnectException("refused"));
        allowed();
        allowed();
        assertThat(decidedLocally()).isEqualTo(2);

        clock.advance(Duration.ofSeconds(3));
        allowed();
        assertThat(decidedLocally()).isEqualTo(2);
    }
}
