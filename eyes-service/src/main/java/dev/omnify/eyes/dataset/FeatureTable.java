package dev.omnify.eyes.dataset;

import dev.omnify.eyes.math.Matrix;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The features of customers at one cut-off day.
 *
 * @param cutoff the day, counted from 1970-01-01; the whole of it is past
 * @param customers the number in the history of each row's customer
 * @param columns one array a {@link Feature}, in the order of its constants
 */
public record FeatureTable(int cutoff, int[] customers, double[][] columns) {
    public int rows() {
        return customers.length;
    }

    public double[] column(Feature feature) {
        return columns[feature.ordinal()];
    }

    public double at(int row, Feature feature) {
        return columns[feature.ordinal()][row];
    }

    /** The rows that satisfy a condition, in their order. */
    public FeatureTable where(IntPredicate condition) {
        return select(IntStream.range(0, rows()).filter(condition).toArray());
    }

    /** The rows named, in that order. */
    public FeatureTable select(int[] rows) {
        double[][] selected = new double[columns.length][rows.length];
        int[] numbers = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            numbers[i] = customers[rows[i]];
            for (int c = 0; c < columns.length; c++) {
                selected[c][i] = columns[c][rows[i]];
            }
        }
        return new FeatureTable(cutoff, numbers, selected);
    }

    /** A copy of some features, one a column. */
    public Matrix matrix(List<Feature> features) {
        Matrix matrix = Matrix.zeros(rows(), features.size());
        for (int j = 0; j < features.size(); j++) {
            double[] column = column(features.get(j));
            for (int i = 0; i < column.length; i++) {
                matrix.set(i, j, column[i]);
            }
        }
        return matrix;
    }
}
