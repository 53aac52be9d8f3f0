package dev.omnify.kit.revocation;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Where a process that did not hear the broadcasts can ask. */
public interface RevocationFeed {
    /**
     * What was revoked.
     *
     * @param until the moment that the list is complete to, on auth-service's clock
     */
    record Known(List<Revocation> items, Instant until) {
        public Known {
            items = List.copyOf(items);
        }
    }

    /** What was revoked at this moment or later; fails when that cannot be had. Never blocks. */
    CompletionStage<Known> since(Instant moment);
}
