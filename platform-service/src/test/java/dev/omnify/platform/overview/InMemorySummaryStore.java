package dev.omnify.platform.overview;

import dev.omnify.kit.TenantId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Summaries in memory, with a count of those that were made. */
public final class InMemorySummaryStore implements SummaryStore {
    private final Map<TenantId, Summary> summaries = new HashMap<>();
    private int made;

    /** How many summaries were made in all. */
    public int made() {
        return made;
    }

    @Override
    public Optional<Summary> find(TenantId tenant) {
        return Optional.ofNullable(summaries.get(tenant));
    }

    @Override
    public void keep(TenantId tenant, Summary summary) {
        made++;
        summaries.merge(tenant, summary, (known, fresh) -> known.changes() > fresh.changes() ? known : fresh);
    }
}
