package dev.omnify.eyes.clustering;

import dev.omnify.eyes.clustering.kernel.Partition;
import dev.omnify.eyes.quality.GateVerdict;
import dev.omnify.eyes.quality.SegmentQuality;
import java.util.List;

/**
 * What the search ended with.
 *
 * @param partition the customers' clusters, one label a row
 * @param attempt how it was made
 * @param attempts everything tried
 * @param quality its figures
 * @param verdict the gate's
 */
public record Clustering(
        Partition partition,
        ClusterAttempt attempt,
        List<ClusterAttempt> attempts,
        SegmentQuality quality,
        GateVerdict verdict) {
    public Clustering {
        attempts = List.copyOf(attempts);
    }
}
