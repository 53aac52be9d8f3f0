package dev.omnify.eyes.clustering;

import dev.omnify.eyes.clustering.kernel.KdTree;
import dev.omnify.eyes.clustering.kernel.MergeTree;
import dev.omnify.eyes.clustering.kernel.Partition;
import dev.omnify.eyes.clustering.kernel.Ward;
import dev.omnify.eyes.math.Matrix;
import dev.omnify.eyes.math.Seeds;
import dev.omnify.eyes.math.Statistics;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Rows ready to be clustered, with what several attempts on them share. */
final class PreparedRows {
    /** Above so many rows the tree of merges is made from a sample and the rest goes to the nearest centroid. */
    static final int MOST_MERGED = 20_000;

    private static final int DISTANCES_SAMPLED = 2_000;

    private final Matrix rows;
    private final Seeds seeds;
    private @Nullable MergeTree tree;
    private int @Nullable [] merged;
    private @Nullable KdTree neighbours;

    PreparedRows(Matrix rows, Seeds seeds) {
        this.rows = rows;
        this.seeds = seeds;
    }

    Matrix rows() {
        return rows;
    }

    Seeds seeds() {
        return seeds;
    }

    /** The tree of merges cut at k; rows outside its sample go to the nearest centroid. */
    Partition merged(int k) {
        int[] sample = merged == null ? seeds.sample("ward", rows.rows(), MOST_MERGED) : merged;
        merged = sample;
        boolean whole = sample.length == rows.rows();
        Matrix part = whole ? rows : rows.select(sample);
        MergeTree merges = tree == null ? Ward.tree(part) : tree;
        tree = merges;
        Partition cut = merges.cut(k);
        return whole ? cut : Partition.of(Partition.nearest(rows, cut.centroids(part)));
    }

    KdTree neighbours() {
        KdTree known = neighbours == null ? new KdTree(rows) : neighbours;
        neighbours = known;
        return known;
    }

    /** The quantile, over a sample of rows, of the distance to the k-th nearest row (itself the first). */
    double neighbourDistance(int k, double quantile) {
        KdTree index = neighbours();
        double[] distances = Arrays.stream(seeds.sample("neighbours", rows.rows(), DISTANCES_SAMPLED))
                .mapToDouble(row -> index.distanceToNearest(row, k))
                .toArray();
        return Statistics.quantile(distances, quantile);
    }
}
