package dev.omnify.eyes.report;

import dev.omnify.kit.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Keeps what analyses found. */
public interface ReportStore {
    /** Stores a slice of one of an analysis' lists; it is seen once the analysis itself is stored. */
    <T> void putSlice(TenantId tenant, String analysisId, String list, int slice, List<T> items);

    /** Stores an analysis, whose slices are complete. */
    void put(TenantId tenant, StoredAnalysis analysis);

    /** The analysis made last. */
    default Optional<StoredAnalysis> latest(TenantId tenant) {
        return latest(tenant, any -> true);
    }

    /** Of the analyses that fit, the one made last. */
    Optional<StoredAnalysis> latest(TenantId tenant, Predicate<StoredAnalysis> fits);

    Optional<StoredAnalysis> find(TenantId tenant, String analysisId);

    /** A slice; empty when there is none. */
    <T> List<T> slice(TenantId tenant, String analysisId, String list, int slice, Class<T> type);
}
