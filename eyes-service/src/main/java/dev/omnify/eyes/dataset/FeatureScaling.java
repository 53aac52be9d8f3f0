package dev.omnify.eyes.dataset;

import dev.omnify.eyes.math.Matrix;
import dev.omnify.eyes.math.Statistics;
import java.util.List;

/**
 * Features on a scale that a linear model can use: counts and amounts as log(1 + x), then all to mean 0 and standard
 * deviation 1 of the rows it was made from. Amounts are first divided by a twentieth of the median last order, so that
 * the currency and its minor units make no difference.
 *
 * @param features what it reads, in the order of its columns
 * @param moneyUnit minor units
 * @param means of the transformed columns
 * @param deviations of the transformed columns; 1 where a column does not vary
 */
public record FeatureScaling(List<Feature> features, double moneyUnit, double[] means, double[] deviations) {
    private static final double UNITS_AN_ORDER = 20;

    /** The scaling that suits these rows. */
    public static FeatureScaling of(List<Feature> features, FeatureTable table) {
        double typical = Statistics.median(table.column(Feature.LAST_AMOUNT));
        double unit = typical > 0 ? typical / UNITS_AN_ORDER : 1;
        double[] means = new double[features.size()];
        double[] deviations = new double[features.size()];
        for (int j = 0; j < means.length; j++) {
            double[] column = transformed(table, features.get(j), unit);
            means[j] = Statistics.mean(column);
            double deviation = Statistics.standardDeviation(column);
            deviations[j] = deviation > 1e-9 ? deviation : 1;
        }
        return new FeatureScaling(List.copyOf(features), unit, means, deviations);
    }

    /** The rows of a table on this scale. */
    public Matrix apply(FeatureTable table) {
        Matrix scaled = Matrix.zeros(table.rows(), features.size());
        for (int j = 0; j < means.length; j++) {
            double[] column = transformed(table, features.get(j), moneyUnit);
            for (int i = 0; i < column.length; i++) {
                scaled.set(i, j, (column[i] - means[j]) / deviations[j]);
            }
        }
        return scaled;
    }

    /** One feature of one row on this scale. */
    public double scaled(FeatureTable table, int row, int column) {
        return scaled(table.at(row, features.get(column)), column);
    }

    /** A value of one feature on this scale. */
    public double scaled(double value, int column) {
        return (transformed(value, features.get(column), moneyUnit) - means[column]) / deviations[column];
    }

    private static double[] transformed(FeatureTable table, Feature feature, double moneyUnit) {
        double[] column = table.column(feature).clone();
        for (int i = 0; i < column.length; i++) {
            column[i] = transformed(column[i], feature, moneyUnit);
        }
        return column;
    }

    private static double transformed(double value, Feature feature, double moneyUnit) {
        return switch (feature.scale()) {
            case COUNT -> Math.log1p(Math.max(0, value));
            case MONEY -> Math.log1p(Math.max(0, value) / moneyUnit);
            case SIGNED -> value;
        };
    }
}
