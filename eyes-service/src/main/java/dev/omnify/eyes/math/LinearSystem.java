package dev.omnify.eyes.math;

/** Symmetric positive definite systems of linear equations. */
public final class LinearSystem {
    private LinearSystem() {}

    /**
     * Solves {@code matrix × x = right} by Cholesky's decomposition. A pivot that rounding has made too small is
     * lifted, so that a nearly singular matrix gives a finite answer.
     *
     * @param matrix symmetric, row-major, n × n; overwritten
     * @param right of length n; left as it is
     */
    public static double[] solve(double[] matrix, double[] right) {
        int n = right.length;
        decompose(matrix, n);
        double[] x = right.clone();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                x[i] -= matrix[i * n + j] * x[j];
            }
            x[i] /= matrix[i * n + i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int j = i + 1; j < n; j++) {
                x[i] -= matrix[j * n + i] * x[j];
            }
            x[i] /= matrix[i * n + i];
        }
        return x;
    }

    private static void decompose(double[] matrix, int n) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i * n + j];
                for (int k = 0; k < j; k++) {
                    sum -= matrix[i * n + k] * matrix[j * n + k];
                }
                matrix[i * n + j] = i == j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / matrix[j * n + j];
            }
        }
    }
}
