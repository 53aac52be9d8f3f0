package dev.omnify.eyes.quality;

import java.util.ArrayList;
import java.util.List;

/**
 * What a clustering must show to count. The silhouette alone is met by setting a handful of the largest spenders apart,
 * so number and size of the clusters are asked for too.
 */
public final class SegmentGate {
    public static final double LEAST_SILHOUETTE = 0.45;
    public static final int FEWEST_CLUSTERS = 3;
    public static final double LEAST_SHARE = 0.05;
    public static final double MOST_NOISE = 0.10;

    private SegmentGate() {}

    /** Judges four figures of a clustering. */
    public static GateVerdict judge(double silhouette, int k, double smallestShare, double noiseShare) {
        List<String> reasons = new ArrayList<>();
        if (silhouette < LEAST_SILHOUETTE) {
            reasons.add("silhouette-below-0.45");
        }
        if (k < FEWEST_CLUSTERS) {
            reasons.add("fewer-than-3-segments");
        }
        if (smallestShare < LEAST_SHARE) {
            reasons.add("smallest-segment-below-5-percent");
        }
        if (noiseShare > MOST_NOISE) {
            reasons.add("noise-above-10-percent");
        }
        return new GateVerdict(reasons.isEmpty(), reasons);
    }
}
