package dev.omnify.eyes.quality;

import dev.omnify.eyes.math.Matrix;
import dev.omnify.eyes.math.Parallel;
import dev.omnify.eyes.math.Seeds;
import dev.omnify.eyes.math.Statistics;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The silhouette of a clustering (Rousseeuw, 1987) by Euclidean distance. Rows labelled below 0 are noise and left out;
 * a row alone in its cluster has 0.
 *
 * @param mean over the rows measured; 0 when there are fewer than two clusters
 * @param values one a row measured
 */
public record Silhouette(double mean, double[] values) {
    /** Up to so many rows are measured exactly, of more a seeded sample. */
    public static final int MOST_ROWS = 10_000;

    /**
     * Measures a clustering, on a sample of {@value #MOST_ROWS} when there are more rows than that.
     *
     * @param labels 0 … k − 1, or below 0 for noise
     */
    public static Silhouette of(Matrix rows, int[] labels, Seeds seeds) {
        int[] clustered =
                IntStream.range(0, labels.length).filter(i -> labels[i] >= 0).toArray();
        int[] sample = seeds.sample("silhouette", clustered.length, MOST_ROWS);
        return exact(rows, labels, IntStream.of(sample).map(i -> clustered[i]).toArray());
    }

    /** Measures all rows that are not noise, however many. */
    public static Silhouette exact(Matrix rows, int[] labels) {
        return exact(
                rows,
                labels,
                IntStream.range(0, labels.length).filter(i -> labels[i] >= 0).toArray());
    }

    private static Silhouette exact(Matrix rows, int[] labels, int[] measured) {
        Groups groups = Groups.of(rows, labels, measured);
        if (groups.clusters() < 2) {
            return new Silhouette(0, new double[0]);
        }
        double[] values = new double[measured.length];
        Parallel.slices(values.length, (from, to) -> groups.measure(values, from, to));
        return new Silhouette(Statistics.mean(values), values);
    }

    /** The measured rows cluster by cluster, in columns, so that the innermost loop runs over plain arrays. */
    private record Groups(double[][] columns, int[] starts, int[] clusterOf) {
        private static final int BLOCK = 512;

        static Groups of(Matrix rows, int[] labels, int[] measured) {
            int highest = IntStream.of(measured).map(i -> labels[i]).max().orElse(-1);
            int[] counts = new int[highest + 1];
            for (int row : measured) {
                counts[labels[row]]++;
            }
            int[] number = new int[highest + 1];
            int clusters = 0;
            int[] starts = new int[highest + 2];
            for (int label = 0; label <= highest; label++) {
                if (counts[label] > 0) {
                    number[label] = clusters;
                    starts[clusters + 1] = starts[clusters] + counts[label];
                    clusters++;
                }
            }
            double[][] columns = new double[rows.columns()][measured.length];
            int[] clusterOf = new int[measured.length];
            int[] next = starts.clone();
            for (int row : measured) {
                int place = next[number[labels[row]]]++;
                clusterOf[place] = number[labels[row]];
                for (int j = 0; j < columns.length; j++) {
                    columns[j][place] = rows.at(row, j);
                }
            }
            return new Groups(columns, Arrays.copyOf(starts, clusters + 1), clusterOf);
        }

        int clusters() {
            return starts.length - 1;
        }

        void measure(double[] values, int from, int to) {
            double[] buffer = new double[BLOCK];
            for (int place = from; place < to; place++) {
                int own = clusterOf[place];
                int ownSize = starts[own + 1] - starts[own];
                if (ownSize == 1) {
                    continue;
                }
                double inside = distances(place, own, buffer) / (ownSize - 1);
                double nearest = Double.POSITIVE_INFINITY;
                for (int other = 0; other < clusters(); other++) {
                    if (other != own) {
                        nearest = Math.min(
                                nearest, distances(place, other, buffer) / (starts[other + 1] - starts[other]));
                    }
                }
                double larger = Math.max(inside, nearest);
                values[place] = larger > 0 ? (nearest - inside) / larger : 0;
            }
        }

        /** The sum of distances from a row to all of a cluster. */
        private double distances(int place, int cluster, double[] buffer) {
            double sum = 0;
            for (int start = starts[cluster]; start < starts[cluster + 1]; start += BLOCK) {
                int length = Math.min(BLOCK, starts[cluster + 1] - start);
                Arrays.fill(buffer, 0, length, 0);
                for (double[] column : columns) {
                    double at = column[place];
                    for (int i = 0; i < length; i++) {
                        double difference = column[start + i] - at;
                        buffer[i] += difference * difference;
                    }
                }
                for (int i = 0; i < length; i++) {
                    sum += Math.sqrt(buffer[i]);
                }
            }
            return sum;
        }
    }
}
