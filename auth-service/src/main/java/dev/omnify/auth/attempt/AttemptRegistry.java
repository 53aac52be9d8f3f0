package dev.omnify.auth.attempt;

import java.time.Instant;

/** Counts attempts by a key that names nobody. */
public interface AttemptRegistry {
    /**
     * How often it was tried.
     *
     * @param count with the attempt just counted
     * @param since when the first of them was
     */
    record Count(int count, Instant since) {}

    /** Counts one more; a count that began at {@code oldest} or before begins anew. */
    Count add(String key, Instant now, Instant oldest);

    /** Takes back one that is to count no more. */
    void takeBack(String key);

    /** Removes the counts that began before this time; how many they were. */
    long deleteBefore(Instant moment);
}
