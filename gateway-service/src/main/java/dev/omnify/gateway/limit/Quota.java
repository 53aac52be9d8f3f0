package dev.omnify.gateway.limit;

import java.time.Duration;

/**
 * How many requests a caller may make.
 *
 * @param name as clients read it in {@code RateLimit-Policy}
 * @param window begins with a caller's first request; all requests are given back at its end
 */
public record Quota(String name, int requests, Duration window) {
    public Quota {
        if (requests < 1 || window.toMillis() < 1) {
            throw new IllegalArgumentException("a quota is positive: " + name);
        }
    }
}
