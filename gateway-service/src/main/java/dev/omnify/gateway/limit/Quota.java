package dev.omnify.gateway.limit;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * How many requests a caller may make: all at once after a rest, and then one each time that one is given back.
 *
 * @param name as clients read it in {@code RateLimit-Policy}
 * @param window in which all requests are given back, evenly
 */
public record Quota(String name, int requests, Duration window) {
    public Quota {
        if (requests < 1 || window.toMillis() < 1) {
            throw new IllegalArgumentException("a quota is positive: " + name);
        }
    }

    /** Microseconds until one request is given back, rounded up so that never more than the quota is. */
    public long intervalMicros() {
        return Math.ceilDiv(window.dividedBy(ChronoUnit.MICROS.getDuration()), requests);
    }

    /** Microseconds until all requests are given back. */
    public long allMicros() {
        return intervalMicros() * requests;
    }
}
