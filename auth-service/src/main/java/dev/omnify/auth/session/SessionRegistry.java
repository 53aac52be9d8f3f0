package dev.omnify.auth.session;

import java.time.Instant;
import java.util.Optional;

/** Keeps sessions by the hash of their tokens' selector. */
public interface SessionRegistry {
    /** The session of this selector. */
    Optional<Session> find(String selectorHash);

    /** Writes a new session, which is of no use after this time. */
    void insert(Session session, Instant endsAt);

    /** Replaces a session; false, and nothing changed, when its version moved on or it is gone. */
    boolean replace(long expectedVersion, Session session, Instant endsAt);

    /** Ends the session of this selector. */
    void delete(String selectorHash);

    /** Ends the session of this id. */
    void deleteById(String id);

    /** Removes the sessions that ended before this time; how many they were. */
    long deleteEnded(Instant before);
}
