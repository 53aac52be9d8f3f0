package dev.omnify.platform.connection.sync;

import dev.omnify.kit.ProblemException;
import dev.omnify.kit.ProblemKind;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tries again what a vendor that is away or at its limit asks to be tried later, for as long as is reasonable. */
final class Patience {
    private static final Duration SLICE = Duration.ofSeconds(1);

    private final int attempts;
    private final Duration longestWait;

    Patience(int attempts, Duration longestWait) {
        this.attempts = attempts;
        this.longestWait = longestWait;
    }

    /**
     * The call's answer.
     *
     * @param waiting told about once a second while waiting; what it throws ends the wait
     */
    <T> T keepTrying(Supplier<T> call, Runnable waiting) {
        @Nullable ProblemException last = null;
        for (int attempt = 0; attempt < attempts; attempt++) {
            if (last != null) {
                pause(last.retryAfter().orElse(SLICE), waiting);
            }
            try {
                return call.get();
            } catch (ProblemException e) {
                if (!worthWaiting(e)) {
                    throw e;
                }
                last = e;
            }
        }
        throw last == null ? new IllegalArgumentException("no attempt is allowed") : last;
    }

    private boolean worthWaiting(ProblemException problem) {
        var kind = problem.code().kind();
        return (kind == ProblemKind.LIMIT || kind == ProblemKind.UNAVAILABLE)
                && problem.retryAfter().orElse(SLICE).compareTo(longestWait) <= 0;
    }

    private static void pause(Duration wait, Runnable waiting) {
        var left = wait;
        while (left.isPositive()) {
            waiting.run();
            var slice = left.compareTo(SLICE) < 0 ? left : SLICE;
            try {
                Thread.sleep(slice);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for a vendor", e);
            }
            left = left.minus(slice);
        }
    }
}
