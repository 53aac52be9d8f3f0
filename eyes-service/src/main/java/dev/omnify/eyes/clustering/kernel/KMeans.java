package dev.omnify.eyes.clustering.kernel;

import dev.omnify.eyes.math.Matrix;
import dev.omnify.eyes.math.Parallel;
import dev.omnify.eyes.math.Seeds;
import java.util.Comparator;
import java.util.random.RandomGenerator;

/**
 * K-Means: the seeding of Arthur and Vassilvitskii (k-means++, 2007) with several starts, each iterated by
 * {@link LloydIteration}; the start with the least inertia counts.
 */
public final class KMeans {
    private final Seeds seeds;
    private final int starts;

    /** @param starts independent starts, run on at most two threads */
    public KMeans(Seeds seeds, int starts) {
        this.seeds = seeds;
        this.starts = starts;
    }

    /**
     * A clustering around centres.
     *
     * @param labels each row's centre
     * @param centres one a row
     * @param inertia sum of squared distances to the own centre
     * @param iterations until nothing moved
     */
    public record Fit(int[] labels, Matrix centres, double inertia, int iterations) {}

    /** Clusters into at most {@code k}; fewer where there are fewer distinct rows. */
    public Fit fit(Matrix rows, int k) {
        return Parallel.map(starts, start -> {
                    RandomGenerator random = seeds.forPurpose("k-means", start * 1_000 + k);
                    return new LloydIteration(rows, spread(rows, k, random)).run();
                })
                .stream()
                .min(Comparator.comparingDouble(Fit::inertia))
                .orElseThrow();
    }

    /** Iterates from given centres. */
    public static Fit from(Matrix rows, Matrix centres) {
        return new LloydIteration(rows, centres).run();
    }

    /**
     * First centres far from each other: each drawn with a chance proportional to its squared distance from the others.
     */
    private static Matrix spread(Matrix rows, int k, RandomGenerator random) {
        int d = rows.columns();
        Matrix centres = Matrix.zeros(k, d);
        double[] nearest = new double[rows.rows()];
        int chosen = random.nextInt(rows.rows());
        for (int c = 0; c < k; c++) {
            System.arraycopy(rows.values(), chosen * d, centres.values(), c * d, d);
            double total = 0;
            for (int i = 0; i < nearest.length; i++) {
                double distance = rows.squaredDistance(i, centres.values(), c * d);
                nearest[i] = c == 0 ? distance : Math.min(nearest[i], distance);
                total += nearest[i];
            }
            chosen = drawn(nearest, random.nextDouble() * total);
        }
        return centres;
    }

    private static int drawn(double[] weights, double point) {
        double passed = 0;
        for (int i = 0; i < weights.length; i++) {
            passed += weights[i];
            if (passed > point) {
                return i;
            }
        }
        return weights.length - 1;
    }
}
