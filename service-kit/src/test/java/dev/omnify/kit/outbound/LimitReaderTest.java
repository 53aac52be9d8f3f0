package dev.omnify.kit.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.omnify.kit.outbound.LimitReader.LimitState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LimitReaderTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private static GuardedResponse response(String... namesAndValues) {
        Map<String, List<String>> headers = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        }
        return new GuardedResponse(200, headers, new byte[0]);
    }

    private static LimitState state(long remaining, long seconds) {
        return new LimitState(remaining, Duration.ofSeconds(seconds));
    }

    @Test
    void understandsTheHeadersThatVendorsUse() {
        var usual = LimitReader.usual();

        assertThat(usual.read(response("RateLimit", "\"default\";r=50;t=30"), NOW))
                .contains(state(50, 30));
        assertThat(usual.read(response("ratelimit-remaining", "3", "ratelimit-reset", "12"), NOW))
                .contains(state(3, 12));
        assertThat(usual.read(response("X-RateLimit-Remaining", "0", "X-RateLimit-Reset", "1767225660"), NOW))
                .contains(state(0, 60));
        assertThat(usual.read(response("X-RateLimit-Remaining", "0", "X-RateLimit-Reset", "1767225540"), NOW))
                .contains(state(0, 0));
        assertThat(usual.read(
                        response("x-ratelimit-remaining", "99", "x-ratelimit-interval-milliseconds", "10000"), NOW))
                .contains(state(99, 10));
    }

    @Test
    void saysNothingWhereTheHeadersDoNot() {
        assertThat(LimitReader.usual().read(response(), NOW)).isEmpty();
        assertThat(LimitReader.usual().read(response("X-RateLimit-Remaining", "5"), NOW))
                .isEmpty();
        assertThat(LimitReader.usual().read(response("RateLimit", "garbage", "X-RateLimit-Remaining", "-1"), NOW))
                .isEmpty();
        assertThat(LimitReader.none().read(response("RateLimit", "r=1;t=1"), NOW))
                .isEmpty();
    }
}
