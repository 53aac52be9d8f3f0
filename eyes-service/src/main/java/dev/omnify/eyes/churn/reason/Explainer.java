package dev.omnify.eyes.churn.reason;

import dev.omnify.eyes.dataset.Feature;
import dev.omnify.eyes.dataset.FeatureScaling;
import dev.omnify.eyes.dataset.FeatureTable;
import dev.omnify.eyes.math.LinearSystem;
import dev.omnify.eyes.math.Matrix;
import dev.omnify.eyes.math.Statistics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Explains risks by the straight line that comes nearest to a model's log-odds over its own features: exact for a
 * logistic regression on them, a global surrogate (Molnar, Interpretable Machine Learning, chapter on surrogates) for
 * others. Each feature's part is its weight times its distance from the mean customer; parts of features that say the
 * same are added.
 */
public final class Explainer {
    private static final double RIDGE = 1e-3;
    private static final double LEAST_PART = 0.05;
    private static final int MOST_REASONS = 3;

    private final FeatureTable table;
    private final FeatureScaling scaling;
    private final double intercept;
    private final double[] weights;
    private final double[] usual;

    private Explainer(FeatureTable table, FeatureScaling scaling, double intercept, double[] weights, double[] usual) {
        this.table = table;
        this.scaling = scaling;
        this.intercept = intercept;
        this.weights = weights;
        this.usual = usual;
    }

    /**
     * Learns to explain.
     *
     * @param table all customers, to be asked about by row
     * @param rows those that the model is meant for
     * @param logits what it says of these, in their order
     * @param features what it looks at
     */
    public static Explainer of(FeatureTable table, int[] rows, double[] logits, List<Feature> features) {
        FeatureTable own = table.select(rows);
        FeatureScaling scaling = FeatureScaling.of(features, own);
        double mean = Statistics.mean(logits);
        double[] weights = regression(scaling.apply(own), logits, mean);
        double[] usual = Arrays.stream(Theme.values())
                .mapToDouble(theme -> Statistics.median(own.column(theme.lead())))
                .toArray();
        return new Explainer(table, scaling, mean, weights, usual);
    }

    private static double[] regression(Matrix matrix, double[] target, double mean) {
        int d = matrix.columns();
        double[] squares = new double[d * d];
        double[] products = new double[d];
        for (int i = 0; i < matrix.rows(); i++) {
            for (int a = 0; a < d; a++) {
                products[a] += matrix.at(i, a) * (target[i] - mean);
                for (int b = 0; b <= a; b++) {
                    squares[a * d + b] += matrix.at(i, a) * matrix.at(i, b);
                }
            }
        }
        for (int a = 0; a < d; a++) {
            squares[a * d + a] += RIDGE * Math.max(1, matrix.rows());
        }
        return LinearSystem.solve(squares, products);
    }

    /** What moves the row's risk away from the mean customer's most, strongest first. */
    public List<Reason> reasons(int row) {
        double[] values = Arrays.stream(Theme.values())
                .mapToDouble(theme -> theme.value(table, row))
                .toArray();
        return reasons(parts(row), values);
    }

    /** The same for several customers at once: their mean parts, told by their median values. */
    public List<Reason> reasons(int[] rows) {
        double[] parts = new double[Theme.values().length];
        for (int row : rows) {
            double[] own = parts(row);
            for (int t = 0; t < parts.length; t++) {
                parts[t] += own[t] / rows.length;
            }
        }
        double[] values = Arrays.stream(Theme.values())
                .mapToDouble(theme -> Statistics.median(Arrays.stream(rows)
                        .mapToDouble(row -> theme.value(table, row))
                        .toArray()))
                .toArray();
        return reasons(parts, values);
    }

    private double[] parts(int row) {
        double[] parts = new double[Theme.values().length];
        for (int j = 0; j < weights.length; j++) {
            parts[Theme.of(scaling.features().get(j)).ordinal()] += weights[j] * scaling.scaled(table, row, j);
        }
        return parts;
    }

    private List<Reason> reasons(double[] parts, double[] values) {
        List<Theme> themes = new ArrayList<>(List.of(Theme.values()));
        themes.sort(Comparator.comparingDouble(theme -> -Math.abs(parts[theme.ordinal()])));
        return themes.stream()
                .filter(theme -> Math.abs(parts[theme.ordinal()]) >= LEAST_PART)
                .limit(MOST_REASONS)
                .map(theme -> new Reason(
                        theme.lead().label(),
                        parts[theme.ordinal()] > 0 ? Reason.RAISES : Reason.LOWERS,
                        theme.tell(values[theme.ordinal()], usual[theme.ordinal()])))
                .toList();
    }

    /**
     * The smallest change in one respect that would take the row's risk across a border, with all that follows from it:
     * a later last order, more or fewer orders of the same size, larger or smaller orders.
     *
     * @param border a risk, such as the mean one
     */
    public Optional<FlipRule> flip(int row, double border) {
        double target = Statistics.logit(border);
        boolean upwards = logit(row, Map.of()) < target;
        return Arrays.stream(Change.values())
                .flatMap(change -> smallest(change, row, target, upwards).stream())
                .min(Comparator.comparingDouble(Crossing::effort))
                .map(crossing -> rule(row, crossing, upwards));
    }

    private record Crossing(Change change, double to, double effort) {}

    private Optional<Crossing> smallest(Change change, int row, double target, boolean upwards) {
        double from = table.at(row, change.lead());
        for (double to : change.steps(from)) {
            if (logit(row, change.after(table, row, to)) >= target == upwards) {
                return Optional.of(new Crossing(change, to, Math.abs(Math.log1p(to) - Math.log1p(from))));
            }
        }
        return Optional.empty();
    }

    private double logit(int row, Map<Feature, Double> changed) {
        double logit = intercept;
        for (int j = 0; j < weights.length; j++) {
            Double value = changed.get(scaling.features().get(j));
            logit += weights[j] * (value == null ? scaling.scaled(table, row, j) : scaling.scaled(value, j));
        }
        return logit;
    }

    private FlipRule rule(int row, Crossing crossing, boolean upwards) {
        Feature feature = crossing.change.lead();
        double from = table.at(row, feature);
        String text = crossing.change.tell(from, crossing.to) + " would take the risk " + (upwards ? "above" : "below")
                + " what is usual";
        return new FlipRule(feature.label(), from, crossing.to, text);
    }
}
