package dev.omnify.platform.connector.gohighlevel;

import dev.omnify.kit.outbound.GuardedResponse;
import dev.omnify.kit.outbound.LimitReader;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one location's answers say about its limit. The vendor tells how many calls are left in the present window and
 * how long windows are, not when they began; so a window is taken to begin with the first answer in which more calls
 * are left than in the one before, which is never too early. When the day's calls are used up it does not say until
 * when, so it is asked again after an hour.
 */
final class GoHighLevelLimits implements LimitReader {
    private static final Duration DAY_USED_UP = Duration.ofHours(1);

    private @Nullable Instant began;
    private long lastRemaining;

    @Override
    public Optional<LimitState> read(GuardedResponse response, Instant now) {
        if (number(response, "X-RateLimit-Daily-Remaining")
                .filter(left -> left == 0)
                .isPresent()) {
            return Optional.of(new LimitState(0, DAY_USED_UP));
        }
        return number(response, "X-RateLimit-Remaining")
                .flatMap(remaining -> number(response, "X-RateLimit-Interval-Milliseconds")
                        .map(millis -> state(remaining, Duration.ofMillis(millis), now)));
    }

    private synchronized LimitState state(long remaining, Duration length, Instant now) {
        var start = began;
        if (start == null || remaining > lastRemaining || !now.isBefore(start.plus(length))) {
            start = now;
            began = now;
        }
        lastRemaining = remaining;
        return new LimitState(remaining, Duration.between(now, start.plus(length)));
    }

    private static Optional<Long> number(GuardedResponse response, String header) {
        return response.header(header)
                .map(String::strip)
                .filter(text -> text.matches("\\d{1,15}"))
                .map(Long::valueOf);
    }
}
