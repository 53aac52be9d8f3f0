package dev.omnify.kit.events;

import dev.omnify.kit.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what it was given, and fails as often as an event tells it to. */
@ApplicationScoped
class NoteHandler implements EventHandler {
    static final String CHANGED = "note.changed.v1";
    static final String FAILING = "note.failing.v1";

    private final Map<TenantId, List<Object>> handled = new ConcurrentHashMap<>();
    private final Map<String, Integer> tries = new ConcurrentHashMap<>();

    @Override
    public Set<String> types() {
        return Set.of(CHANGED, FAILING);
    }

    @Override
    public void handle(TenantId tenant, DomainEvent event) {
        if (event.type().equals(FAILING)) {
            if (event.data().get("failures") instanceof Integer failures
                    && tries.merge(event.id(), 1, Integer::sum) <= failures) {
                throw new IllegalStateException("failure as told");
            }
        }
        handled.computeIfAbsent(tenant, key -> new CopyOnWriteArrayList<>())
                .add(Objects.requireNonNull(event.data().get("size")));
    }

    List<Object> handled(TenantId tenant) {
        return handled.getOrDefault(tenant, List.of());
    }

    int tries(String eventId) {
        return tries.getOrDefault(eventId, 0);
    }
}
