package dev.omnify.auth.link;

import dev.omnify.auth.account.AccountId;
import java.time.Instant;
import java.util.Optional;

/** Keeps one-time links by the hash of their secret. They belong to people, hence to no tenant. */
public interface OneTimeLinkRegistry {
    /** Writes a new link. */
    void insert(OneTimeLink link);

    /** The link of this secret, whether it has expired or not. */
    Optional<OneTimeLink> find(String secretHash);

    /** Uses a link up; false when somebody was quicker, or there is none. */
    boolean take(String secretHash);

    /** Uses all links of a person up. */
    void deleteAll(AccountId account);

    /** Removes the links that expired before this time. */
    void deleteExpired(Instant before);
}
