package dev.omnify.kit.outbound;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands what a vendor's headers say about its limit. */
@FunctionalInterface
public interface LimitReader {
    /** What an answer's headers say; empty when they say nothing. */
    Optional<LimitState> read(GuardedResponse response, Instant now);

    /**
     * How much may still be asked.
     *
     * @param remaining calls left in the vendor's present window
     * @param resetAfter when the next window begins, from now
     */
    record LimitState(long remaining, Duration resetAfter) {}

    /** Understands no header. */
    static LimitReader none() {
        return (response, now) -> Optional.empty();
    }

    /**
     * Understands {@code RateLimit: …;r=…;t=…} and {@code RateLimit-Remaining/-Reset} (IETF httpapi drafts), and the
     * usual {@code X-RateLimit-Remaining} with {@code X-RateLimit-Reset} (seconds, or seconds since 1970) or
     * {@code X-RateLimit-Interval-Milliseconds} (the window's length, taken whole).
     */
    static LimitReader usual() {
        return UsualHeaders::read;
    }

    /** Reads the headers that most vendors use. */
    final class UsualHeaders {
        private static final Pattern REMAINING = Pattern.compile("(?:^|[;,\\s])r=(\\d{1,15})");
        private static final Pattern RESET = Pattern.compile("(?:^|[;,\\s])t=(\\d{1,9})");
        private static final Pattern NUMBER = Pattern.compile("\\s*(\\d{1,15})(?:\\.\\d+)?\\s*");
        private static final long EPOCH_FROM = 1_000_000_000L;

        private UsualHeaders() {}

        private static Optional<LimitState> read(GuardedResponse response, Instant now) {
            return structured(response)
                    .or(() -> pair(response, "RateLimit-Remaining", "RateLimit-Reset", now))
                    .or(() -> pair(response, "X-RateLimit-Remaining", "X-RateLimit-Reset", now))
                    .or(() -> interval(response));
        }

        private static Optional<LimitState> structured(GuardedResponse response) {
            return response.header("RateLimit").flatMap(text -> {
                Matcher remaining = REMAINING.matcher(text);
                Matcher reset = RESET.matcher(text);
                return remaining.find() && reset.find()
                        ? Optional.of(state(Long.parseLong(remaining.group(1)), Long.parseLong(reset.group(1))))
                        : Optional.empty();
            });
        }

        private static Optional<LimitState> pair(
                GuardedResponse response, String remainingName, String resetName, Instant now) {
            return number(response, remainingName)
                    .flatMap(remaining -> number(response, resetName)
                            .map(reset -> reset >= EPOCH_FROM ? reset - now.getEpochSecond() : reset)
                            .map(seconds -> state(remaining, Math.max(0, seconds))));
        }

        private static Optional<LimitState> interval(GuardedResponse response) {
            return number(response, "X-RateLimit-Remaining")
                    .flatMap(remaining -> number(response, "X-RateLimit-Interval-Milliseconds")
                            .map(millis -> new LimitState(remaining, Duration.ofMillis(millis))));
        }

        private static LimitState state(long remaining, long seconds) {
            return new LimitState(remaining, Duration.ofSeconds(seconds));
        }

        private static Optional<Long> number(GuardedResponse response, String name) {
            return response.header(name)
                    .map(NUMBER::matcher)
                    .filter(Matcher::matches)
                    .map(matcher -> Long.valueOf(matcher.group(1)));
        }
    }
}
