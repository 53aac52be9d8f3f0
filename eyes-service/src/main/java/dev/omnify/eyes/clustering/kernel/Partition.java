package dev.omnify.eyes.clustering.kernel;

import dev.omnify.eyes.math.Matrix;
import java.util.Arrays;

/**
 * Rows divided into clusters.
 *
 * @param labels 0 … clusters − 1, or {@link #NOISE}
 * @param clusters how many; none is empty
 */
public record Partition(int[] labels, int clusters) {
    /** The label of a row that belongs nowhere. */
    public static final int NOISE = -1;

    /** The same division with labels in the order in which clusters first appear, without gaps. */
    public static Partition of(int[] labels) {
        int highest = -1;
        for (int label : labels) {
            highest = Math.max(highest, label);
        }
        int[] number = new int[highest + 1];
        Arrays.fill(number, NOISE);
        int[] renumbered = new int[labels.length];
        int clusters = 0;
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] < 0) {
                renumbered[i] = NOISE;
                continue;
            }
            if (number[labels[i]] == NOISE) {
                number[labels[i]] = clusters++;
            }
            renumbered[i] = number[labels[i]];
        }
        return new Partition(renumbered, clusters);
    }

    /** Rows in each cluster. */
    public int[] sizes() {
        int[] sizes = new int[clusters];
        for (int label : labels) {
            if (label >= 0) {
                sizes[label]++;
            }
        }
        return sizes;
    }

    /** The smallest cluster's share of all rows; 0 when there is none. */
    public double smallestShare() {
        return clusters == 0 ? 0 : Arrays.stream(sizes()).min().orElse(0) / (double) labels.length;
    }

    /** The share of all rows that belong nowhere. */
    public double noiseShare() {
        int clustered = Arrays.stream(sizes()).sum();
        return labels.length == 0 ? 0 : 1 - clustered / (double) labels.length;
    }

    /** The mean of each cluster's rows. */
    public Matrix centroids(Matrix rows) {
        Matrix centroids = Matrix.zeros(clusters, rows.columns());
        int[] sizes = sizes();
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] >= 0) {
                for (int j = 0; j < rows.columns(); j++) {
                    double share = rows.at(i, j) / sizes[labels[i]];
                    centroids.set(labels[i], j, centroids.at(labels[i], j) + share);
                }
            }
        }
        return centroids;
    }

    /** Each row's nearest centroid; of equally near ones the first. */
    public static int[] nearest(Matrix rows, Matrix centroids) {
        int[] labels = new int[rows.rows()];
        for (int i = 0; i < labels.length; i++) {
            double least = Double.POSITIVE_INFINITY;
            for (int c = 0; c < centroids.rows(); c++) {
                double distance = rows.squaredDistance(i, centroids.values(), c * centroids.columns());
                if (distance < least) {
                    least = distance;
                    labels[i] = c;
                }
            }
        }
        return labels;
    }
}
