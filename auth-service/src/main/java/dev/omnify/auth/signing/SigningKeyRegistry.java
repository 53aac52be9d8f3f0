package dev.omnify.auth.signing;

import java.time.Instant;
import java.util.List;

/** Keeps the installation's signing keys. */
public interface SigningKeyRegistry {
    /** All that are kept. */
    List<SealedKey> all();

    /** Keeps a new key; false, and nothing changed, when its turn has one. */
    boolean insert(SealedKey key);

    /** Forgets the keys whose turn ended before this time. */
    void deleteEnded(Instant before);
}
