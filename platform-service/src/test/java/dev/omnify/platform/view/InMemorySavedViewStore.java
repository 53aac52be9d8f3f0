package dev.omnify.platform.view;

import dev.omnify.kit.TenantId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Saved views in memory. */
final class InMemorySavedViewStore implements SavedViewStore {
    private final Map<TenantId, All> views = new HashMap<>();
    private Runnable beforeWriting = () -> {};

    /** Does this once, just before the next write, as another process might. */
    void beforeWriting(Runnable action) {
        beforeWriting = action;
    }

    @Override
    public All read(TenantId tenant) {
        return views.getOrDefault(tenant, new All(List.of(), 0));
    }

    @Override
    public boolean write(TenantId tenant, All all) {
        var action = beforeWriting;
        beforeWriting = () -> {};
        action.run();
        if (read(tenant).version() != all.version()) {
            return false;
        }
        views.put(tenant, new All(all.views(), all.version() + 1));
        return true;
    }
}
