package dev.omnify.eyes.clustering.kernel;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The merges of an agglomerative clustering, to be cut at any number of clusters. */
public final class MergeTree {
    /** What rounding makes of the distance between equal rows stays below this. */
    private static final double EQUAL = 1e-9;

    private final int rows;
    private final int[] left;
    private final int[] right;
    private final double[] heights;
    private int merges;

    MergeTree(int rows) {
        this.rows = rows;
        left = new int[Math.max(0, rows - 1)];
        right = new int[Math.max(0, rows - 1)];
        heights = new double[Math.max(0, rows - 1)];
    }

    /** @param one any row of the one cluster */
    void add(int one, int other, double height) {
        left[merges] = one;
        right[merges] = other;
        heights[merges++] = height;
    }

    /** The heights of all merges, ascending. For Ward: √(2·|A|·|B| ÷ (|A|+|B|)) times the distance of the centroids. */
    public double[] heights() {
        double[] sorted = heights.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /**
     * The clustering before the last {@code k − 1} merges; fewer clusters where otherwise equal rows would be divided.
     */
    public Partition cut(int k) {
        int[] order = IntStream.range(0, merges)
                .boxed()
                .sorted(Comparator.comparingDouble(m -> heights[m]))
                .mapToInt(Integer::intValue)
                .toArray();
        Forest forest = new Forest(rows);
        for (int i = 0; i < merges; i++) {
            if (i < rows - k || heights[order[i]] <= EQUAL) {
                forest.join(left[order[i]], right[order[i]]);
            }
        }
        return Partition.of(forest.roots());
    }
}
