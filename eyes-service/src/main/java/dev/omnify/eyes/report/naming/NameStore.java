package dev.omnify.eyes.report.naming;

import dev.omnify.kit.TenantId;
import java.util.Collection;
import java.util.Map;

/** Keeps the names that people gave to the segments of an analysis. */
public interface NameStore {
    /** The names by segment, of those among the segments that have one. */
    Map<String, String> names(TenantId tenant, String analysisId, Collection<String> segments);

    /** Gives a segment a name, in place of the one it had. */
    void put(TenantId tenant, String analysisId, String segment, String name);

    /** Takes a segment's name away. */
    void remove(TenantId tenant, String analysisId, String segment);
}
