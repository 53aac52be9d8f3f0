package dev.omnify.eyes.report.http;

import java.util.Set;

/**
 * A window as a path names it; anything else is no address of ours.
 *
 * @param value 30d, 60d or 90d
 */
public record WindowName(String value) {
    private static final Set<String> KNOWN = Set.of("30d", "60d", "90d");

    public WindowName {
        if (!KNOWN.contains(value)) {
            throw new IllegalArgumentException("not a window: " + value);
        }
    }
}
