package dev.omnify.eyes.math;

import java.util.Arrays;

/**
 * A dense matrix in one array, row after row. The array is shared, not copied: whoever makes a matrix gives it away.
 *
 * @param rows number of rows
 * @param columns number of columns
 * @param values {@code rows × columns} numbers, row-major
 */
public record Matrix(int rows, int columns, double[] values) {
    public Matrix {
        if (values.length != rows * columns) {
            throw new IllegalArgumentException(rows + " × " + columns + " needs another length than " + values.length);
        }
    }

    /** A matrix of zeros. */
    public static Matrix zeros(int rows, int columns) {
        return new Matrix(rows, columns, new double[Math.multiplyExact(rows, columns)]);
    }

    /** A matrix of the given rows, copied. All rows have the same length. */
    public static Matrix of(double[]... rows) {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        Matrix matrix = zeros(rows.length, columns);
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, matrix.values, i * columns, columns);
        }
        return matrix;
    }

    public double at(int row, int column) {
        return values[row * columns + column];
    }

    public void set(int row, int column, double value) {
        values[row * columns + column] = value;
    }

    /** A copy of one row. */
    public double[] row(int row) {
        return Arrays.copyOfRange(values, row * columns, (row + 1) * columns);
    }

    /** A copy of one column. */
    public double[] column(int column) {
        double[] copy = new double[rows];
        for (int i = 0; i < rows; i++) {
            copy[i] = values[i * columns + column];
        }
        return copy;
    }

    /** A new matrix of the rows named, in that order; a row may be named more than once. */
    public Matrix select(int[] wanted) {
        Matrix selected = zeros(wanted.length, columns);
        for (int i = 0; i < wanted.length; i++) {
            System.arraycopy(values, wanted[i] * columns, selected.values, i * columns, columns);
        }
        return selected;
    }

    /** The squared Euclidean distance of a row to a point that begins at {@code offset} of another array. */
    public double squaredDistance(int row, double[] point, int offset) {
        double sum = 0;
        int start = row * columns;
        for (int j = 0; j < columns; j++) {
            double difference = values[start + j] - point[offset + j];
            sum += difference * difference;
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Matrix that
                && rows == that.rows
                && columns == that.columns
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(values) + columns;
    }

    @Override
    public String toString() {
        return "Matrix[" + rows + " × " + columns + "]";
    }
}
