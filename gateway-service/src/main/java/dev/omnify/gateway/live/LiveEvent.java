package dev.omnify.gateway.live;

import dev.omnify.kit.TenantId;
import java.util.Set;

/**
 * Something that an organization's listeners are told.
 *
 * @param kind {@code job}, {@code run}, {@code alert} or {@code organization}
 * @param document JSON on one line
 */
public record LiveEvent(TenantId tenant, String kind, String document) {
    private static final Set<String> KINDS = Set.of("job", "run", "alert", "organization");

    public LiveEvent {
        if (!KINDS.contains(kind) || document.indexOf('\n') >= 0 || document.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("not a live event of a known kind on one line: " + kind);
        }
    }
}
