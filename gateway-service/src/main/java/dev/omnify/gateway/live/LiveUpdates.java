package dev.omnify.gateway.live;

import dev.omnify.kit.TenantId;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Hands each event to the listeners of its own organization and to no others. Keeps nothing. */
@Singleton
public final class LiveUpdates {
    private final Map<TenantId, Set<LiveListener>> listeners = new ConcurrentHashMap<>();

    LiveUpdates(MeterRegistry metrics) {
        Gauge.builder("omnify.gateway.live.listeners", this, LiveUpdates::count).register(metrics);
    }

    /** Begins telling a listener; false when the organization has {@code most} already. */
    public boolean add(TenantId tenant, LiveListener listener, int most) {
        boolean[] added = {false};
        listeners.compute(tenant, (id, present) -> {
            Set<LiveListener> next = present == null ? new HashSet<>() : new HashSet<>(present);
            added[0] = next.size() < most && next.add(listener);
            return Set.copyOf(next);
        });
        return added[0];
    }

    /** Stops telling a listener; harmless when it was never told. */
    public void remove(TenantId tenant, LiveListener listener) {
        listeners.computeIfPresent(tenant, (id, present) -> {
            var next = new HashSet<>(present);
            next.remove(listener);
            return next.isEmpty() ? null : Set.copyOf(next);
        });
    }

    /** Tells all who listen now. */
    public void publish(LiveEvent event) {
        listeners.getOrDefault(event.tenant(), Set.of()).forEach(listener -> listener.deliver(event));
    }

    private int count() {
        return listeners.values().stream().mapToInt(Set::size).sum();
    }
}
