package dev.omnify.eyes.churn.learner;

import dev.omnify.eyes.dataset.Feature;
import dev.omnify.eyes.dataset.FeatureScaling;
import dev.omnify.eyes.dataset.FeatureTable;
import dev.omnify.eyes.math.Matrix;
import dev.omnify.eyes.math.Seeds;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@link RidgeLogistic} on scaled features, optionally with what {@link BgNbd} expects as one column more, and with
 * squares and products.
 *
 * @param name in the evidence
 * @param inputs the features; empty only together with expected orders
 * @param expectedOrders whether the log of BG/NBD's expected orders is a column
 * @param products whether squares and products of all columns are columns too
 * @param cohorts cut-offs learned from
 */
public record LogisticLearner(String name, List<Feature> inputs, boolean expectedOrders, boolean products, int cohorts)
        implements Learner {
    private static final double PENALTY = 1;
    /** More rows than this change nothing that matters in some twenty weights. */
    private static final int MOST_ROWS = 60_000;

    private static final double FEWEST_EXPECTED = 1e-4;
    private static final double WIDEST = 4;

    @Override
    public List<String> features() {
        Stream<String> labels = inputs.stream().map(Feature::label);
        return (expectedOrders ? Stream.concat(labels, Stream.of("expectedOrders")) : labels).toList();
    }

    @Override
    public RiskModel fit(List<Cohort> known, int window, Seeds seeds) {
        Cohort latest = known.getFirst();
        FeatureScaling scaling = FeatureScaling.of(inputs, latest.table());
        BgNbd repeatBuying = expectedOrders ? latest.repeatBuying().get() : new BgNbd(1, 1, 1, 1);
        Design design = new Design(scaling, repeatBuying, window);
        List<Cohort> sampled = known.stream()
                .map(cohort ->
                        cohort.select(seeds.sample("logistic", cohort.table().rows(), MOST_ROWS / known.size())))
                .toList();
        List<Matrix> parts =
                sampled.stream().map(cohort -> design.of(cohort.table())).toList();
        RidgeLogistic.Line line = new RidgeLogistic(PENALTY).fit(stacked(parts), outcomes(sampled));
        return table -> line.logits(design.of(table));
    }

    private final class Design {
        private final FeatureScaling scaling;
        private final BgNbd repeatBuying;
        private final int window;

        Design(FeatureScaling scaling, BgNbd repeatBuying, int window) {
            this.scaling = scaling;
            this.repeatBuying = repeatBuying;
            this.window = window;
        }

        Matrix of(FeatureTable table) {
            Matrix columns = scaling.apply(table);
            if (expectedOrders) {
                columns = withColumn(columns, repeatBuying.expectedOrders(table, window));
            }
            return products ? withProducts(columns) : columns;
        }
    }

    private static Matrix withColumn(Matrix matrix, double[] expected) {
        Matrix wider = Matrix.zeros(matrix.rows(), matrix.columns() + 1);
        for (int i = 0; i < matrix.rows(); i++) {
            System.arraycopy(
                    matrix.values(), i * matrix.columns(), wider.values(), i * wider.columns(), matrix.columns());
            wider.set(i, matrix.columns(), Math.log(Math.max(expected[i], FEWEST_EXPECTED)));
        }
        return wider;
    }

    private static Matrix withProducts(Matrix matrix) {
        int d = matrix.columns();
        Matrix wider = Matrix.zeros(matrix.rows(), d + d * (d + 1) / 2);
        for (int i = 0; i < matrix.rows(); i++) {
            int column = d;
            for (int a = 0; a < d; a++) {
                double left = Math.clamp(matrix.at(i, a), -WIDEST, WIDEST);
                wider.set(i, a, left);
                for (int b = 0; b <= a; b++) {
                    wider.set(i, column++, left * Math.clamp(matrix.at(i, b), -WIDEST, WIDEST));
                }
            }
        }
        return wider;
    }

    private static Matrix stacked(List<Matrix> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        int rows = parts.stream().mapToInt(Matrix::rows).sum();
        Matrix all = Matrix.zeros(rows, parts.getFirst().columns());
        int offset = 0;
        for (Matrix part : parts) {
            System.arraycopy(part.values(), 0, all.values(), offset, part.values().length);
            offset += part.values().length;
        }
        return all;
    }

    private static boolean[] outcomes(List<Cohort> known) {
        int rows = known.stream().mapToInt(cohort -> cohort.churned().length).sum();
        boolean[] all = new boolean[rows];
        int offset = 0;
        for (Cohort cohort : known) {
            System.arraycopy(cohort.churned(), 0, all, offset, cohort.churned().length);
            offset += cohort.churned().length;
        }
        return all;
    }
}
