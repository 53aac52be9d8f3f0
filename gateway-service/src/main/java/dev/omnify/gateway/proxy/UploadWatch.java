package dev.omnify.gateway.proxy;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Fires once when a client sends its body more slowly than it must, judged window by window. The time in which it was
 * not read, since the service is slow, is no fault of the client's.
 */
final class UploadWatch {
    private static final long NONE = -1;

    private final Vertx vertx;
    private final long windowMillis;
    private final long leastPerSecond;
    private final Runnable fired;
    private long timer = NONE;
    private long bytes;
    private long beganNanos;
    private long pausedNanos;
    private long pausedAt = NONE;

    UploadWatch(Vertx vertx, Duration window, long leastPerSecond, Runnable fired) {
        this.vertx = vertx;
        this.windowMillis = window.toMillis();
        this.leastPerSecond = leastPerSecond;
        this.fired = fired;
    }

    void begin() {
        if (timer == NONE) {
            anew();
        }
    }

    void received(int length) {
        bytes += length;
    }

    void paused() {
        if (pausedAt == NONE) {
            pausedAt = System.nanoTime();
        }
    }

    void resumed() {
        if (pausedAt != NONE) {
            pausedNanos += System.nanoTime() - Math.max(pausedAt, beganNanos);
            pausedAt = NONE;
        }
    }

    /** Whether the service makes the client wait at this moment. */
    boolean isPaused() {
        return pausedAt != NONE;
    }

    void end() {
        if (timer != NONE) {
            vertx.cancelTimer(timer);
            timer = NONE;
        }
    }

    private void anew() {
        bytes = 0;
        pausedNanos = 0;
        beganNanos = System.nanoTime();
        timer = vertx.setTimer(windowMillis, now -> judge());
    }

    private void judge() {
        timer = NONE;
        long now = System.nanoTime();
        long waited = pausedNanos + (isPaused() ? now - Math.max(pausedAt, beganNanos) : 0);
        long readMillis = TimeUnit.NANOSECONDS.toMillis(now - beganNanos - waited);
        if (bytes < leastPerSecond * readMillis / TimeUnit.SECONDS.toMillis(1)) {
            fired.run();
        } else {
            anew();
        }
    }
}
