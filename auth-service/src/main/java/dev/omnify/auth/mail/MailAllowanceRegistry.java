package dev.omnify.auth.mail;

import java.time.Instant;

/** Counts, for all processes together. */
public interface MailAllowanceRegistry {
    /**
     * Counts one more under this key.
     *
     * @param endsAt when the count is of no use any more
     * @return how many it is with this one
     */
    int count(String key, Instant endsAt);

    /** Forgets the counts that ended before this time. */
    void forgetEnded(Instant before);
}
