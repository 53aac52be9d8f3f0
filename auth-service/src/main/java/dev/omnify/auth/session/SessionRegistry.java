package dev.omnify.auth.session;

import dev.omnify.auth.account.AccountId;
import java.time.Instant;
import java.util.List;
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

    /** The person's sessions, in all organizations, those that have ended and are not swept yet among them. */
    List<Session> list(AccountId account);

    /** Removes the sessions that ended before this time; how many they were. */
    long deleteEnded(Instant before);
}
