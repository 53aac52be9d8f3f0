package dev.omnify.eyes.clustering;

import dev.omnify.eyes.clustering.kernel.Partition;
import dev.omnify.eyes.math.Matrix;
import dev.omnify.eyes.quality.RandIndex;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Whether a clustering comes out again when the customers are drawn anew. */
final class Stability {
    private static final int RESAMPLES = 10;
    private static final int MOST_ROWS = 5_000;

    private Stability() {}

    /**
     * The mean adjusted Rand index between a clustering and re-clusterings of bootstrap samples by the same recipe,
     * over the rows drawn (Hennig, "Cluster-wise assessment of cluster stability", 2007, with this index).
     */
    static double of(PreparedRows prepared, Recipe recipe, Partition partition) {
        Matrix rows = prepared.rows();
        int size = Math.min(rows.rows(), MOST_ROWS);
        double sum = 0;
        for (int s = 0; s < RESAMPLES; s++) {
            RandomGenerator random = prepared.seeds().forPurpose("stability", s);
            int[] drawn = IntStream.generate(() -> random.nextInt(rows.rows()))
                    .limit(size)
                    .toArray();
            Partition again = recipe.cluster(new PreparedRows(rows.select(drawn), prepared.seeds()));
            int[] before =
                    IntStream.of(drawn).map(row -> partition.labels()[row]).toArray();
            sum += RandIndex.adjusted(before, again.labels());
        }
        return sum / RESAMPLES;
    }
}
