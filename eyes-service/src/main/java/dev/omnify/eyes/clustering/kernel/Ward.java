package dev.omnify.eyes.clustering.kernel;

import dev.omnify.eyes.math.Matrix;

/**
 * Agglomerative clustering by Ward's criterion through chains of nearest neighbours (Murtagh, "A survey of recent
 * advances in hierarchical clustering algorithms", 1983): time grows with the square of the rows, memory only with the
 * rows, since a cluster's centroid and size are all that the criterion needs.
 */
public final class Ward {
    private static final int BLOCK = 1024;

    private final int dimensions;
    private final double[][] centroids;
    private final double[] sizes;
    /** Any row of the cluster at a place stands for the cluster. */
    private final int[] rowAt;

    private final int[] placeOf;
    private final double[] buffer = new double[BLOCK];
    private final int[] chain;
    private int active;
    private int chained;
    private int nearestPlace;
    private double nearestCost;

    private Ward(Matrix rows) {
        active = rows.rows();
        dimensions = rows.columns();
        centroids = new double[dimensions][];
        for (int j = 0; j < dimensions; j++) {
            centroids[j] = rows.column(j);
        }
        sizes = new double[active];
        rowAt = new int[active];
        placeOf = new int[active];
        chain = new int[active + 1];
        for (int i = 0; i < active; i++) {
            sizes[i] = 1;
            rowAt[i] = i;
            placeOf[i] = i;
        }
    }

    /** The tree of all merges of these rows. */
    public static MergeTree tree(Matrix rows) {
        return new Ward(rows).run();
    }

    private MergeTree run() {
        int rows = active;
        MergeTree tree = new MergeTree(rows);
        while (active > 1) {
            if (chained == 0) {
                chain[chained++] = rowAt[0];
            }
            int place = placeOf[chain[chained - 1]];
            findNearest(place);
            if (chained > 1) {
                int previous = placeOf[chain[chained - 2]];
                // An equally near predecessor is preferred, or chains could run in a circle among ties.
                if (cost(place, previous) <= nearestCost) {
                    tree.add(rowAt[place], rowAt[previous], Math.sqrt(2 * cost(place, previous)));
                    chained -= 2;
                    merge(place, previous);
                    continue;
                }
            }
            chain[chained++] = rowAt[nearestPlace];
        }
        return tree;
    }

    private double cost(int one, int other) {
        double squared = 0;
        for (double[] column : centroids) {
            double difference = column[one] - column[other];
            squared += difference * difference;
        }
        return squared * sizes[one] * sizes[other] / (sizes[one] + sizes[other]);
    }

    private void findNearest(int place) {
        nearestCost = Double.POSITIVE_INFINITY;
        nearestPlace = -1;
        double own = sizes[place];
        for (int start = 0; start < active; start += BLOCK) {
            int length = Math.min(BLOCK, active - start);
            squaredDistances(place, start, length);
            for (int i = 0; i < length; i++) {
                double size = sizes[start + i];
                double cost = buffer[i] * own * size / (own + size);
                if (cost < nearestCost && start + i != place) {
                    nearestCost = cost;
                    nearestPlace = start + i;
                }
            }
        }
    }

    private void squaredDistances(int place, int start, int length) {
        for (int j = 0; j < dimensions; j++) {
            double[] column = centroids[j];
            double at = column[place];
            if (j == 0) {
                for (int i = 0; i < length; i++) {
                    double difference = column[start + i] - at;
                    buffer[i] = difference * difference;
                }
            } else {
                for (int i = 0; i < length; i++) {
                    double difference = column[start + i] - at;
                    buffer[i] += difference * difference;
                }
            }
        }
    }

    /** Puts the union at one place and the last active cluster at the other. */
    private void merge(int one, int other) {
        double size = sizes[one] + sizes[other];
        for (double[] column : centroids) {
            column[one] = (column[one] * sizes[one] + column[other] * sizes[other]) / size;
        }
        sizes[one] = size;
        active--;
        for (double[] column : centroids) {
            column[other] = column[active];
        }
        sizes[other] = sizes[active];
        rowAt[other] = rowAt[active];
        placeOf[rowAt[other]] = other;
    }
}
