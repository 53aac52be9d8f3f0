package dev.omnify.local.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts the requests of each account in windows of fixed length, each beginning with the first request after the last.
 */
public final class RequestWindow {
    private final Clock clock;
    private final Duration length;
    private final int most;
    private final Map<String, Window> windows = new HashMap<>();

    /** At most so many requests in each window. */
    public RequestWindow(Clock clock, Duration length, int most) {
        this.clock = clock;
        this.length = length;
        this.most = most;
    }

    private static final class Window {
        private long began;
        private int used;
    }

    /** Counts a request; what is left of the window afterwards, or -1 when there was nothing left for it. */
    public synchronized int take(String account) {
        var window = current(account);
        return window.used == most ? -1 : most - ++window.used;
    }

    /** What is left of the window. */
    public synchronized int left(String account) {
        return most - current(account).used;
    }

    private Window current(String account) {
        long now = clock.millis();
        var window = windows.computeIfAbsent(account, any -> new Window());
        if (now - window.began >= length.toMillis()) {
            window.began = now;
            window.used = 0;
        }
        return window;
    }

    /** Forgets everything counted. */
    public synchronized void reset() {
        windows.clear();
    }

    /** The window's length. */
    public Duration length() {
        return length;
    }

    /** How many requests fit into a window. */
    public int most() {
        return most;
    }
}
