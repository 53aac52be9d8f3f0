package dev.omnify.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.omnify.kit.test.FixedClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LocalBucketsTest {
    private final FixedClock clock = new FixedClock("2026-01-31T12:00:00Z");
    private final LocalBuckets buckets = new LocalBuckets(clock);
    private final Quota three = new Quota("address", 3, Duration.ofMinutes(1));

    private Allowance take(String key) {
        return buckets.take(key, three).result();
    }

    @Test
    void allowsJustTheQuota() {
        assertThat(take("a").remaining()).isEqualTo(2);
        assertThat(take("a").remaining()).isEqualTo(1);
        assertThat(take("a").allowed()).isTrue();
        assertThat(take("a").allowed()).isFalse();
        assertThat(take("a").remaining()).isZero();
    }

    @Test
    void countsEachCallerAlone() {
        for (int request = 0; request < 4; request++) {
            take("a");
        }
        assertThat(take("b").allowed()).isTrue();
    }

    @Test
    void givesAllBackWhenTheWindowEnds() {
        take("a");
        clock.advance(Duration.ofSeconds(20));
        for (int request = 0; request < 3; request++) {
            take("a");
        }
        assertThat(take("a").resetSeconds()).isEqualTo(40);
        clock.advance(Duration.ofSeconds(40));
        assertThat(take("a").remaining()).isEqualTo(2);
    }
}
