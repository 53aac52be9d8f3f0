package dev.omnify.eyes.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.omnify.kit.TenantId;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProjectionUpkeepTest {
    private static final TenantId TENANT = TenantId.of("01900000-0000-7000-8000-000000000001");
    private static final TenantId OTHER = TenantId.of("01900000-0000-7000-8000-000000000002");

    private final AtomicInteger pulls = new AtomicInteger();
    private final AtomicLong now = new AtomicLong();
    private final List<Duration> pauses = new ArrayList<>();

    private ProjectionUpkeep upkeep(Runnable pull) {
        return new ProjectionUpkeep(projection(pull), now::incrementAndGet, pause -> {
            pauses.add(pause.truncatedTo(ChronoUnit.MILLIS));
            now.addAndGet(pause.toNanos());
        });
    }

    private ActivityProjection projection(Runnable pull) {
        return new ActivityProjection(
                (tenant, watermark, receiver) -> {
                    pull.run();
                    return "w" + pulls.incrementAndGet();
                },
                new InMemoryActivity());
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    @Test
    void onePullServesAllThatWaitedForTheOneBeforeIt() throws InterruptedException {
        var first = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var upkeep = new ProjectionUpkeep(
                projection(() -> {
                    first.countDown();
                    awaitQuietly(go);
                }),
                System::nanoTime,
                pause -> {});
        var running = Thread.ofPlatform().start(() -> upkeep.recorded(TENANT));
        first.await();
        var waiting = IntStream.range(0, 6)
                .mapToObj(i -> Thread.ofPlatform().start(() -> upkeep.recorded(TENANT)))
                .toList();
        await().until(() -> waiting.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING));

        go.countDown();
        running.join();
        for (Thread thread : waiting) {
            thread.join();
        }

        assertThat(pulls).hasValue(2);
    }

    @Test
    void rulesOutThatPullsTakeMoreThanAFifthOfTheTime() {
        var upkeep = upkeep(() -> pass(Duration.ofSeconds(2)));

        upkeep.recorded(TENANT);
        pass(Duration.ofSeconds(3));
        upkeep.recorded(TENANT);

        assertThat(pulls).hasValue(2);
        assertThat(pauses).hasSize(1);
        assertThat(pauses.getFirst()).isBetween(Duration.ofMillis(4_990), Duration.ofSeconds(5));
    }

    @Test
    void pausesNoLongerThanAPersonWouldWait() {
        var upkeep = upkeep(() -> pass(Duration.ofMinutes(2)));

        upkeep.recorded(TENANT);
        upkeep.recorded(TENANT);

        assertThat(pauses.getFirst()).isBetween(Duration.ofMillis(14_990), Duration.ofSeconds(15));
    }

    @Test
    void pullsAtOnceAfterARestAndForAnotherOrganization() {
        var upkeep = upkeep(() -> pass(Duration.ofSeconds(1)));

        upkeep.recorded(TENANT);
        upkeep.recorded(OTHER);
        pass(Duration.ofSeconds(4));
        upkeep.recorded(TENANT);

        assertThat(pulls).hasValue(3);
        assertThat(pauses).isEmpty();
    }

    @Test
    void servesNobodyByAPullThatFailed() {
        var fail = new AtomicInteger(1);
        var upkeep = upkeep(() -> {
            if (fail.getAndDecrement() > 0) {
                throw new IllegalStateException("platform-service is away");
            }
        });

        assertThatThrownBy(() -> upkeep.recorded(TENANT)).hasMessageContaining("away");
        upkeep.recorded(TENANT);

        assertThat(pulls).hasValue(1);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
