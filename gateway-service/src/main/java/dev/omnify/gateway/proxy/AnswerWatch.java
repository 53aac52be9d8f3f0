package dev.omnify.gateway.proxy;

import io.vertx.core.Vertx;
import java.time.Duration;

/** Fires once when nothing has happened for a while. Touching it is cheap. */
final class AnswerWatch {
    private static final long NONE = -1;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Vertx vertx;
    private final long patienceMillis;
    private final Runnable fired;
    private long timer = NONE;
    private long touchedNanos;

    AnswerWatch(Vertx vertx, Duration patience, Runnable fired) {
        this.vertx = vertx;
        this.patienceMillis = patience.toMillis();
        this.fired = fired;
    }

    void begin() {
        end();
        touch();
        arm(patienceMillis);
    }

    void touch() {
        touchedNanos = System.nanoTime();
    }

    void end() {
        if (timer != NONE) {
            vertx.cancelTimer(timer);
            timer = NONE;
        }
    }

    private void arm(long millis) {
        timer = vertx.setTimer(millis, now -> {
            timer = NONE;
            long left = patienceMillis - (System.nanoTime() - touchedNanos) / NANOS_PER_MILLI;
            if (left <= 0) {
                fired.run();
            } else {
                arm(left);
            }
        });
    }
}
