package dev.omnify.eyes.churn.learner;

import dev.omnify.eyes.math.LinearSystem;
import dev.omnify.eyes.math.Matrix;
import dev.omnify.eyes.math.Statistics;

/**
 * Logistic regression with a ridge penalty of half the weights' squared length (intercept free), fitted by iteratively
 * reweighted least squares (Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, 4.4.1 and 18.3). The
 * answer is exact and needs no seed.
 */
public final class RidgeLogistic {
    private static final int STEPS = 50;
    private static final double SETTLED = 1e-8;

    private final double penalty;

    /** @param penalty the ridge's weight, against a loss summed (not averaged) over the rows */
    public RidgeLogistic(double penalty) {
        this.penalty = penalty;
    }

    /**
     * A fitted line of log-odds.
     *
     * @param intercept log-odds where all columns are 0
     * @param weights one a column
     */
    public record Line(double intercept, double[] weights) {
        /** The log-odds of each row. */
        public double[] logits(Matrix matrix) {
            double[] logits = new double[matrix.rows()];
            for (int i = 0; i < logits.length; i++) {
                logits[i] = logit(matrix, i);
            }
            return logits;
        }

        private double logit(Matrix matrix, int row) {
            double sum = intercept;
            for (int j = 0; j < weights.length; j++) {
                sum += weights[j] * matrix.at(row, j);
            }
            return sum;
        }
    }

    /**
     * Fits outcomes to columns of comparable scale.
     *
     * @param outcomes one a row
     */
    public Line fit(Matrix matrix, boolean[] outcomes) {
        Line line = new Line(0, new double[matrix.columns()]);
        double loss = loss(matrix, outcomes, line);
        for (int step = 0; step < STEPS; step++) {
            double[] direction = newtonStep(matrix, outcomes, line);
            double length = 1;
            Line next = moved(line, direction, length);
            double nextLoss = loss(matrix, outcomes, next);
            while (nextLoss > loss && length > 1e-4) {
                length /= 2;
                next = moved(line, direction, length);
                nextLoss = loss(matrix, outcomes, next);
            }
            double gained = loss - nextLoss;
            if (gained < 0) {
                break;
            }
            line = next;
            loss = nextLoss;
            if (gained < SETTLED * (1 + Math.abs(loss))) {
                break;
            }
        }
        return line;
    }

    private static Line moved(Line line, double[] direction, double length) {
        double[] weights = line.weights.clone();
        for (int j = 0; j < weights.length; j++) {
            weights[j] += length * direction[j + 1];
        }
        return new Line(line.intercept + length * direction[0], weights);
    }

    private double[] newtonStep(Matrix matrix, boolean[] outcomes, Line line) {
        int size = matrix.columns() + 1;
        double[] gradient = new double[size];
        double[] curvature = new double[size * size];
        double[] row = new double[size];
        row[0] = 1;
        for (int i = 0; i < matrix.rows(); i++) {
            System.arraycopy(matrix.values(), i * matrix.columns(), row, 1, matrix.columns());
            double probability = Statistics.logistic(line.logit(matrix, i));
            addRow(row, (outcomes[i] ? 1 : 0) - probability, probability * (1 - probability), gradient, curvature);
        }
        for (int j = 1; j < size; j++) {
            gradient[j] -= penalty * line.weights[j - 1];
            curvature[j * size + j] += penalty;
        }
        return LinearSystem.solve(curvature, gradient);
    }

    private static void addRow(double[] row, double residual, double weight, double[] gradient, double[] curvature) {
        int size = row.length;
        for (int a = 0; a < size; a++) {
            gradient[a] += residual * row[a];
            double weighted = weight * row[a];
            // Only the lower triangle: that is all the solver reads.
            for (int b = 0; b <= a; b++) {
                curvature[a * size + b] += weighted * row[b];
            }
        }
    }

    private double loss(Matrix matrix, boolean[] outcomes, Line line) {
        double sum = 0;
        for (int i = 0; i < matrix.rows(); i++) {
            double against = outcomes[i] ? -line.logit(matrix, i) : line.logit(matrix, i);
            sum += against > 30 ? against : Math.log1p(Math.exp(against));
        }
        for (double weight : line.weights) {
            sum += 0.5 * penalty * weight * weight;
        }
        return sum;
    }
}
