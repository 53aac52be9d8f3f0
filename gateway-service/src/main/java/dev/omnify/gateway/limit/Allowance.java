package dev.omnify.gateway.limit;

import java.time.Duration;

/**
 * What is left of a quota after a request was counted.
 *
 * @param used how many requests were made in this window, the refused ones too
 * @param reset until all is given back
 */
public record Allowance(Quota quota, long used, Duration reset) {
    /** Whether the request may go on. */
    public boolean allowed() {
        return used <= quota.requests();
    }

    public long remaining() {
        return Math.max(0, quota.requests() - used);
    }

    /** Whole seconds until all is given back, at least one. */
    public long resetSeconds() {
        return Math.max(1, (reset.toMillis() + 999) / 1000);
    }
}
