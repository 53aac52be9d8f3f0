package dev.omnify.eyes.clustering;

import dev.omnify.eyes.quality.GateVerdict;
import dev.omnify.eyes.quality.SegmentGate;
import dev.omnify.kit.Phrase;
import java.util.List;
import java.util.Map;

/**
 * One clustering tried, and why it was or was not chosen.
 *
 * @param algorithm {@code kmeans}, {@code dbscan} or {@code agglomerative}
 * @param parameters by name
 * @param features what distances were taken over
 * @param preprocessing how they were scaled
 * @param silhouette 0 with fewer than two clusters
 * @param k clusters found
 * @param smallestShare of all customers
 * @param noiseShare of all customers
 * @param chosen whether the segments are its clusters
 * @param why it was chosen or not
 */
public record ClusterAttempt(
        String algorithm,
        Map<String, Object> parameters,
        List<String> features,
        String preprocessing,
        double silhouette,
        int k,
        double smallestShare,
        double noiseShare,
        boolean chosen,
        Phrase why) {
    GateVerdict verdict() {
        return SegmentGate.judge(silhouette, k, smallestShare, noiseShare);
    }

    ClusterAttempt decide(boolean choice, Phrase reason) {
        return new ClusterAttempt(
                algorithm,
                parameters,
                features,
                preprocessing,
                silhouette,
                k,
                smallestShare,
                noiseShare,
                choice,
                reason);
    }
}
