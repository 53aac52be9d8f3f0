package dev.omnify.eyes.clustering.kernel;

import dev.omnify.eyes.math.Matrix;
import java.util.Arrays;

/**
 * Lloyd's iteration with the bounds of Hamerly ("Making k-means even faster", 2010): a row whose own centre is surely
 * nearer than any other is not measured again. The answer is that of the plain iteration.
 */
final class LloydIteration {
    private static final int MOST_ITERATIONS = 300;
    private static final double TOLERANCE = 1e-4;

    private final Matrix rows;
    private final Matrix centres;
    private final int[] labels;
    private final double[] upper;
    private final double[] lower;
    private final double[] sums;
    private final int[] sizes;

    LloydIteration(Matrix rows, Matrix first) {
        this.rows = rows;
        this.centres = new Matrix(first.rows(), first.columns(), first.values().clone());
        labels = new int[rows.rows()];
        upper = new double[rows.rows()];
        lower = new double[rows.rows()];
        sums = new double[centres.values().length];
        sizes = new int[centres.rows()];
    }

    KMeans.Fit run() {
        for (int i = 0; i < labels.length; i++) {
            measure(i);
            count(i, 1);
        }
        double settled = TOLERANCE * meanVariance();
        int iterations = 0;
        double moved = Double.POSITIVE_INFINITY;
        boolean changed = true;
        while (iterations < MOST_ITERATIONS && changed && moved > settled) {
            iterations++;
            moved = moveCentres();
            changed = reassign();
        }
        return new KMeans.Fit(labels, centres, inertia(), iterations);
    }

    private void count(int row, int sign) {
        int d = rows.columns();
        int label = labels[row];
        sizes[label] += sign;
        for (int j = 0; j < d; j++) {
            sums[label * d + j] += sign * rows.values()[row * d + j];
        }
    }

    /** Finds a row's nearest centre, and bounds for it and for the second nearest. */
    private void measure(int row) {
        double least = Double.POSITIVE_INFINITY;
        double second = Double.POSITIVE_INFINITY;
        int label = 0;
        int d = rows.columns();
        for (int c = 0; c < sizes.length; c++) {
            double distance = rows.squaredDistance(row, centres.values(), c * d);
            if (distance < least) {
                second = least;
                least = distance;
                label = c;
            } else if (distance < second) {
                second = distance;
            }
        }
        labels[row] = label;
        upper[row] = Math.sqrt(least);
        lower[row] = Math.sqrt(second);
    }

    /** Moves each centre to the mean of its rows and widens the bounds; returns the sum of squared moves. */
    private double moveCentres() {
        int d = rows.columns();
        double[] moves = new double[sizes.length];
        double total = 0;
        for (int c = 0; c < sizes.length; c++) {
            double squared = 0;
            for (int j = 0; j < d && sizes[c] > 0; j++) {
                double mean = sums[c * d + j] / sizes[c];
                double difference = mean - centres.at(c, j);
                squared += difference * difference;
                centres.set(c, j, mean);
            }
            moves[c] = Math.sqrt(squared);
            total += squared;
        }
        widen(moves);
        return total;
    }

    private void widen(double[] moves) {
        int farthest = 0;
        double largestOther = 0;
        for (int c = 1; c < moves.length; c++) {
            if (moves[c] > moves[farthest]) {
                largestOther = moves[farthest];
                farthest = c;
            } else {
                largestOther = Math.max(largestOther, moves[c]);
            }
        }
        for (int i = 0; i < labels.length; i++) {
            upper[i] += moves[labels[i]];
            lower[i] -= labels[i] == farthest ? largestOther : moves[farthest];
        }
    }

    private boolean reassign() {
        double[] halfGap = halfGaps();
        int d = rows.columns();
        boolean changed = false;
        for (int i = 0; i < labels.length; i++) {
            double sure = Math.max(halfGap[labels[i]], lower[i]);
            if (upper[i] <= sure) {
                continue;
            }
            upper[i] = Math.sqrt(rows.squaredDistance(i, centres.values(), labels[i] * d));
            if (upper[i] <= sure) {
                continue;
            }
            int before = labels[i];
            measure(i);
            if (labels[i] != before) {
                int after = labels[i];
                labels[i] = before;
                count(i, -1);
                labels[i] = after;
                count(i, 1);
                changed = true;
            }
        }
        return changed;
    }

    /** Half of each centre's distance to the nearest other one. */
    private double[] halfGaps() {
        double[] gaps = new double[sizes.length];
        Arrays.fill(gaps, Double.POSITIVE_INFINITY);
        for (int a = 0; a < gaps.length; a++) {
            for (int b = 0; b < gaps.length; b++) {
                if (a != b) {
                    double distance = centres.squaredDistance(a, centres.values(), b * centres.columns());
                    gaps[a] = Math.min(gaps[a], Math.sqrt(distance) / 2);
                }
            }
        }
        return gaps;
    }

    private double meanVariance() {
        double total = 0;
        for (int j = 0; j < rows.columns(); j++) {
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < rows.rows(); i++) {
                double value = rows.at(i, j);
                sum += value;
                squares += value * value;
            }
            double mean = sum / rows.rows();
            total += Math.max(0, squares / rows.rows() - mean * mean);
        }
        return total / rows.columns();
    }

    private double inertia() {
        double sum = 0;
        for (int i = 0; i < labels.length; i++) {
            sum += rows.squaredDistance(i, centres.values(), labels[i] * rows.columns());
        }
        return sum;
    }
}
