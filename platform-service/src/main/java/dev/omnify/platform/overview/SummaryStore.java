package dev.omnify.platform.overview;

import dev.omnify.kit.TenantId;
import java.util.Optional;

/** Keeps one summary of each tenant. */
public interface SummaryStore {
    /** The tenant's summary. */
    Optional<Summary> find(TenantId tenant);

    /** Keeps a summary, unless there is one of a later state of the intake. */
    void keep(TenantId tenant, Summary summary);
}
