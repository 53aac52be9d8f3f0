package dev.omnify.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.omnify.kit.test.FixedClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LocalBucketsTest extends BucketsContract {
    private final FixedClock clock = new FixedClock("2026-01-31T12:00:00Z");
    private final LocalBuckets buckets = new LocalBuckets(clock);

    @Override
    protected Buckets buckets() {
        return buckets;
    }

    @Override
    protected void pass(String key, Duration time) {
        clock.advance(time);
    }

    @Test
    void givesOneOfTwelveHundredAMinuteBackEveryFiftyMilliseconds() {
        var aMinute = new Quota("organization", 1200, Duration.ofMinutes(1));
        for (int request = 0; request < 1200; request++) {
            assertThat(take("a", aMinute).allowed()).isTrue();
        }
        assertThat(take("a", aMinute)).isEqualTo(new Allowance(aMinute, false, 60_000_000));
        assertThat(take("a", aMinute).resetSeconds()).isEqualTo(1);
        clock.advance(Duration.ofMillis(49));
        assertThat(take("a", aMinute).allowed()).isFalse();
        clock.advance(Duration.ofMillis(1));
        assertThat(take("a", aMinute).allowed()).isTrue();
        assertThat(take("a", aMinute).allowed()).isFalse();
    }

    @Test
    void givesNothingBackTooEarlyWhenTheWindowDoesNotDivide() {
        var seven = new Quota("address", 7, Duration.ofMinutes(1));
        for (int request = 0; request < 7; request++) {
            take("a", seven);
        }
        clock.advance(Duration.ofMinutes(1));
        for (int left = 5; left >= 0; left--) {
            assertThat(take("a", seven).remaining()).isEqualTo(left);
        }
        assertThat(take("a", seven).allowed()).isFalse();
    }

    @Test
    void asksNoMoreThanAWindowsPatienceAfterTheClockWasPutBack() {
        var three = new Quota("address", 3, Duration.ofMinutes(1));
        take("a", three);
        clock.advance(Duration.ofHours(-1));
        assertThat(take("a", three).allowed()).isFalse();
        clock.advance(Duration.ofMinutes(1));
        assertThat(take("a", three).remaining()).isEqualTo(2);
    }
}
