package dev.omnify.platform.view;

import dev.omnify.kit.TenantId;
import java.util.List;

/** Keeps each tenant's saved views, all together. */
public interface SavedViewStore {
    /**
     * A tenant's views as they were read.
     *
     * @param version grows with each write; 0 before any
     */
    record All(List<SavedView> views, long version) {
        public All {
            views = List.copyOf(views);
        }
    }

    /** All of a tenant's views, in the order in which they were made. */
    All read(TenantId tenant);

    /** Writes all of a tenant's views; false, and nothing changed, when they are no longer at this version. */
    boolean write(TenantId tenant, All views);
}
