package dev.omnify.platform.connector.gohighlevel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.omnify.kit.outbound.GuardedResponse;
import dev.omnify.kit.outbound.LimitReader.LimitState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoHighLevelLimitsTest {
    private static final Instant START = Instant.parse("2026-10-31T12:00:00Z");

    private final GoHighLevelLimits limits = new GoHighLevelLimits();

    private static GuardedResponse answer(int remaining, int today) {
        var headers = Map.of(
                "X-RateLimit-Remaining", List.of("" + remaining),
                "x-ratelimit-interval-milliseconds", List.of("10000"),
                "X-RateLimit-Daily-Remaining", List.of("" + today));
        return new GuardedResponse(200, headers, new byte[0]);
    }

    @Test
    void theWindowEndsTenSecondsAfterItsFirstAnswer() {
        assertThat(limits.read(answer(99, 5_000), START)).contains(new LimitState(99, Duration.ofSeconds(10)));
        assertThat(limits.read(answer(0, 4_901), START.plusSeconds(4)))
                .contains(new LimitState(0, Duration.ofSeconds(6)));
    }

    @Test
    void moreCallsThanBeforeMeanANewWindow() {
        limits.read(answer(10, 5_000), START);

        assertThat(limits.read(answer(99, 4_999), START.plusSeconds(3)))
                .contains(new LimitState(99, Duration.ofSeconds(10)));
        assertThat(limits.read(answer(98, 4_998), START.plusSeconds(20)))
                .as("the window is over, whatever was counted elsewhere")
                .contains(new LimitState(98, Duration.ofSeconds(10)));
    }

    @Test
    void aDayThatIsUsedUpIsWaitedForLongerThanAnyWindow() {
        assertThat(limits.read(answer(50, 0), START)).contains(new LimitState(0, Duration.ofHours(1)));
    }

    @Test
    void anAnswerWithoutTheHeadersSaysNothing() {
        assertThat(limits.read(new GuardedResponse(200, Map.of(), new byte[0]), START))
                .isEmpty();
    }
}
