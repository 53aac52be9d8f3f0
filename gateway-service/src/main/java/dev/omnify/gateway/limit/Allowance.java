package dev.omnify.gateway.limit;

/**
 * What a request may do and what is left of its quota then.
 *
 * @param allowed whether it may go on; one that may not has taken nothing
 * @param owedMicros until all that was taken is given back
 */
public record Allowance(Quota quota, boolean allowed, long owedMicros) {
    private static final long SECOND = 1_000_000;

    /** How many more requests may be made at once. */
    public long remaining() {
        return (quota.allMicros() - owedMicros) / quota.intervalMicros();
    }

    /**
     * Whole seconds, at least one: until all is given back, for a refused request until one is. So it is what
     * {@code Retry-After} says too, as draft-ietf-httpapi-ratelimit-headers wants it.
     */
    public long resetSeconds() {
        long micros = allowed ? owedMicros : owedMicros + quota.intervalMicros() - quota.allMicros();
        return Math.max(1, Math.ceilDiv(micros, SECOND));
    }
}
