package dev.omnify.auth.revocation;

import dev.omnify.kit.revocation.Revocation;
import java.time.Instant;
import java.util.List;

/** Keeps what was voided for as long as a token could be valid that it concerns. */
public interface RevocationRegistry {
    /** Writes a revocation; a later one of the same takes its place. */
    void put(Revocation revocation);

    /** What was voided at this moment or later. */
    List<Revocation> since(Instant moment);

    /** Removes what was voided before this time; how many they were. */
    long deleteBefore(Instant moment);
}
