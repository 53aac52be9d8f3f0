package dev.omnify.eyes.churn.reason;

import dev.omnify.eyes.dataset.Feature;
import dev.omnify.eyes.dataset.FeatureScaling;
import dev.omnify.eyes.dataset.FeatureTable;
import dev.omnify.eyes.math.LinearSystem;
import dev.omnify.eyes.math.Matrix;
import dev.omnify.eyes.math.Statistics;
import dev.omnify.kit.Phrase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Explains risks by the straight line that comes nearest to a model's log-odds over its own features: exact for a
 * logistic regression on them, a global surrogate (Molnar, Interpretable Machine Learning, chapter on surrogates) for
 * others. Each feature's part is its weight times its distance from the mean customer; parts of features that say the
 * same are added. What is usual is always the median of the customers that the model is meant for.
 */
public final class Explainer {
    private static final double RIDGE = 1e-3;
    private static final double LEAST_PART = 0.05;
    private static final int MOST_REASONS = 3;
    /** Silence of so many times the own gap is told as such; so little of it too. */
    private static final double OVERDUE = 1.5;

    private static final double NOT_DUE = 0.5;

    private final FeatureTable table;
    private final String currency;
    private final FeatureScaling scaling;
    private final double[] weights;
    private final double[] usual;
    private final int customers;

    private Explainer(FeatureTable table, String currency, FeatureScaling scaling, double[] weights, FeatureTable own) {
        this.table = table;
        this.currency = currency;
        this.scaling = scaling;
        this.weights = weights;
        this.usual = Arrays.stream(Fact.values())
                .mapToDouble(fact -> Statistics.median(own.column(fact.feature())))
                .toArray();
        this.customers = own.rows();
    }

    /**
     * Learns to explain.
     *
     * @param table all customers, to be asked about by row
     * @param currency of the amounts, ISO 4217
     * @param rows those that the model is meant for
     * @param logits what it says of these, in their order
     * @param features what it looks at
     */
    public static Explainer of(
            FeatureTable table, String currency, int[] rows, double[] logits, List<Feature> features) {
        FeatureTable own = table.select(rows);
        FeatureScaling scaling = FeatureScaling.of(features, own);
        double[] weights = regression(scaling.apply(own), logits, Statistics.mean(logits));
        return new Explainer(table, currency, scaling, weights, own);
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
        return reasons(parts(row), fact -> table.at(row, fact.feature()), themed -> rhythm(row, themed));
    }

    /** The same for several customers at once: their mean parts, told by their median values. */
    public List<Reason> reasons(int[] rows) {
        double[] parts = new double[Feature.values().length];
        for (int row : rows) {
            double[] own = parts(row);
            for (int f = 0; f < parts.length; f++) {
                parts[f] += own[f] / rows.length;
            }
        }
        FeatureTable own = table.select(rows);
        return reasons(parts, fact -> Statistics.median(own.column(fact.feature())), raises -> Optional.empty())
                .stream()
                .map(reason -> new Reason(reason.fact().with("customers", rows.length), reason.direction()))
                .toList();
    }

    /** What each feature adds to the row's log-odds. */
    private double[] parts(int row) {
        double[] parts = new double[Feature.values().length];
        for (int j = 0; j < weights.length; j++) {
            parts[scaling.features().get(j).ordinal()] += weights[j] * scaling.scaled(table, row, j);
        }
        return parts;
    }

    /** How a customer's silence stands beside the own rhythm. */
    private interface Rhythm {
        Optional<Phrase> told(boolean raises);
    }

    private List<Reason> reasons(double[] parts, ToDoubleFunction<Fact> values, Rhythm rhythm) {
        double[] themes = new double[Theme.values().length];
        for (Feature feature : scaling.features()) {
            themes[Theme.of(feature).ordinal()] += parts[feature.ordinal()];
        }
        List<Theme> ordered = new ArrayList<>(List.of(Theme.values()));
        ordered.sort(Comparator.comparingDouble(theme -> -Math.abs(themes[theme.ordinal()])));
        return ordered.stream()
                .filter(theme -> Math.abs(themes[theme.ordinal()]) >= LEAST_PART)
                .flatMap(theme -> told(theme, themes[theme.ordinal()] > 0, parts, values, rhythm).stream())
                .limit(MOST_REASONS)
                .toList();
    }

    /** The fact that tells a theme best: of those that say what is to be said, the one that moves the risk most. */
    private Optional<Reason> told(
            Theme theme, boolean raises, double[] parts, ToDoubleFunction<Fact> values, Rhythm rhythm) {
        double sign = raises ? -1 : 1;
        Optional<Phrase> fact = Arrays.stream(Fact.values())
                .filter(one -> one.theme() == theme)
                .filter(one -> one.tells(values.applyAsDouble(one), usual[one.ordinal()], raises))
                .min(Comparator.comparingDouble(
                        one -> sign * parts[one.feature().ordinal()]))
                .map(one -> one.phrase(values.applyAsDouble(one), usual[one.ordinal()], currency)
                        .with("ofCustomers", customers))
                .or(() -> theme == Theme.RECENCY ? rhythm.told(raises) : Optional.empty());
        return fact.map(phrase -> new Reason(phrase, raises ? Reason.RAISES : Reason.LOWERS));
    }

    private Optional<Phrase> rhythm(int row, boolean raises) {
        double days = table.at(row, Feature.RECENCY);
        double gap = table.at(row, Feature.GAP);
        if (table.at(row, Feature.PURCHASE_DAYS) < 2) {
            return Optional.empty();
        }
        double times = days / gap;
        boolean so = raises ? times >= OVERDUE : times <= NOT_DUE;
        return so
                ? Optional.of(
                        Phrase.of("own-rhythm", "days", days).with("gap", gap).with("times", times))
                : Optional.empty();
    }
}
