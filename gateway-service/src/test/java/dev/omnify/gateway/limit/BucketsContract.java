package dev.omnify.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What buckets do wherever they are kept. The quotas are slow, so that the time a test takes changes nothing. */
public abstract class BucketsContract {
    private static final Duration TEST_TIME = Duration.ofSeconds(60);

    private final Quota threeAnHour = new Quota("address", 3, Duration.ofHours(1));
    private final String key = "gateway:address:" + UUID.randomUUID();

    protected abstract Buckets buckets();

    /** Lets time pass for this caller's bucket. */
    protected abstract void pass(String key, Duration time);

    protected final Allowance take(String caller, Quota quota) {
        return buckets()
                .take(caller, quota)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private Allowance take() {
        return take(key, threeAnHour);
    }

    private static void assertSeconds(Allowance allowance, Duration most) {
        assertThat(allowance.resetSeconds()).isBetween(most.minus(TEST_TIME).toSeconds(), most.toSeconds());
    }

    @Test
    void letsAWholeQuotaThroughAtOnceAndTellsTheNextWhenToComeBack() {
        var slow = new Quota("organization", 1200, Duration.ofDays(100));
        for (int left = 1199; left >= 0; left--) {
            var allowance = take(key, slow);
            assertThat(allowance.allowed()).isTrue();
            assertThat(allowance.remaining()).isEqualTo(left);
        }
        var refused = take(key, slow);
        assertThat(refused.allowed()).isFalse();
        assertThat(refused.remaining()).isZero();
        assertSeconds(refused, Duration.ofHours(2));
    }

    @Test
    void tellsWhenAllIsGivenBack() {
        assertSeconds(take(), Duration.ofMinutes(20));
        assertSeconds(take(), Duration.ofMinutes(40));
        pass(key, Duration.ofMinutes(30));
        assertSeconds(take(), Duration.ofMinutes(30));
    }

    @Test
    void givesRequestsBackOneByOne() {
        take();
        take();
        take();
        pass(key, Duration.ofMinutes(18));
        assertThat(take().allowed()).isFalse();
        pass(key, Duration.ofMinutes(2));
        assertThat(take().allowed()).isTrue();
        assertThat(take().allowed()).isFalse();
        pass(key, Duration.ofMinutes(40));
        assertThat(take().remaining()).isEqualTo(1);
    }

    @Test
    void takesNothingForARefusedRequest() {
        for (int request = 0; request < 20; request++) {
            take();
        }
        assertSeconds(take(), Duration.ofMinutes(20));
    }

    @Test
    void savesNoMoreThanTheQuotaUp() {
        take();
        pass(key, Duration.ofHours(10));
        assertThat(take().remaining()).isEqualTo(2);
    }

    @Test
    void keepsEachCallersBucketApart() {
        for (int request = 0; request < 4; request++) {
            take();
        }
        assertThat(take(key + "0", threeAnHour).remaining()).isEqualTo(2);
    }
}
