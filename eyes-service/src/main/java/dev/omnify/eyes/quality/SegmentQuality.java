package dev.omnify.eyes.quality;

import dev.omnify.eyes.math.Bootstrap.Interval;

/**
 * How good a clustering is.
 *
 * @param silhouette mean silhouette, noise left out
 * @param silhouetteInterval its 95 % bootstrap interval
 * @param k clusters
 * @param smallestShare the smallest cluster's share of all customers
 * @param noiseShare the share of all customers that belong to no cluster
 * @param stability mean adjusted Rand index between it and re-clusterings of bootstrap samples
 */
public record SegmentQuality(
        double silhouette,
        Interval silhouetteInterval,
        int k,
        double smallestShare,
        double noiseShare,
        double stability) {}
