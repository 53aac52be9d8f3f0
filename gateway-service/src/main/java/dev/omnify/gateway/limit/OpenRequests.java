package dev.omnify.gateway.limit;

import dev.omnify.kit.TenantId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Bounds how many requests one caller may have open at once, so that nobody's slow ones take all connections. */
public final class OpenRequests {
    private final int perOrganization;
    private final int perAddress;
    private final Map<TenantId, Integer> organizations = new ConcurrentHashMap<>();
    private final Map<String, Integer> networks = new ConcurrentHashMap<>();

    OpenRequests(LimitConfig config) {
        this.perOrganization = config.openPerOrganization();
        this.perAddress = config.openPerAddress();
    }

    /** Counts a request of an organization; false, and nothing counted, when it has too many. */
    public boolean enter(TenantId organization) {
        return enter(organizations, organization, perOrganization);
    }

    /** A counted request of an organization has ended. */
    public void leave(TenantId organization) {
        leave(organizations, organization);
    }

    /** Counts a request from a network; false, and nothing counted, when it has too many. */
    public boolean enter(String network) {
        return enter(networks, network, perAddress);
    }

    /** A counted request from a network has ended. */
    public void leave(String network) {
        leave(networks, network);
    }

    private static <K> boolean enter(Map<K, Integer> open, K caller, int most) {
        if (open.merge(caller, 1, Integer::sum) <= most) {
            return true;
        }
        leave(open, caller);
        return false;
    }

    private static <K> void leave(Map<K, Integer> open, K caller) {
        open.computeIfPresent(caller, (key, count) -> count == 1 ? null : count - 1);
    }
}
