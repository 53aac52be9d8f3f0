package dev.omnify.kit.outbound;

import dev.omnify.kit.ProblemException;
import dev.omnify.kit.outbound.LimitReader.LimitState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps within the limits that vendors tell of, by target: waits a while for the next window, else gives up. */
final class Limiter {
    private final Clock clock;
    private final Sleeper sleeper;
    private final Duration maxWait;
    private final Map<String, Window> windows = new HashMap<>();

    Limiter(Clock clock, Sleeper sleeper, Duration maxWait) {
        this.clock = clock;
        this.sleeper = sleeper;
        this.maxWait = maxWait;
    }

    /** Waits. */
    @FunctionalInterface
    interface Sleeper {
        void sleep(Duration time) throws InterruptedException;
    }

    private record Window(long remaining, Instant resets) {}

    /** Takes one of the calls that are left, waiting for more when there are none; {@code vendor-limit} if too long. */
    void admit(String target) throws InterruptedException {
        Instant patience = clock.instant().plus(maxWait);
        for (Instant next = take(target); next != null; next = take(target)) {
            Duration wait = Duration.between(clock.instant(), next);
            if (next.isAfter(patience)) {
                throw limit(target, wait);
            }
            sleeper.sleep(wait);
        }
    }

    static ProblemException limit(String target, Duration wait) {
        return new ProblemException(
                        OutboundProblem.VENDOR_LIMIT, Guard.vendor(target) + " allows no more calls for now.")
                .retryAfter(wait);
    }

    /** Null when a call was taken, else when the next window begins. */
    private synchronized @Nullable Instant take(String target) {
        Window window = windows.get(target);
        if (window == null) {
            return null;
        }
        if (!clock.instant().isBefore(window.resets())) {
            windows.remove(target);
            return null;
        }
        if (window.remaining() <= 0) {
            return window.resets();
        }
        windows.put(target, new Window(window.remaining() - 1, window.resets()));
        return null;
    }

    /** What the vendor just said. */
    synchronized void told(String target, LimitState state) {
        windows.put(target, new Window(state.remaining(), clock.instant().plus(state.resetAfter())));
    }
}
