package dev.omnify.eyes.quality;

import dev.omnify.eyes.math.Bootstrap;
import dev.omnify.eyes.math.Bootstrap.Interval;
import dev.omnify.eyes.math.Ranking;

/** Measures risks against what came true. */
public final class ChurnMeasurement {
    private static final int BINS = 10;

    private final Bootstrap bootstrap;

    public ChurnMeasurement(Bootstrap bootstrap) {
        this.bootstrap = bootstrap;
    }

    /**
     * The figures of one test.
     *
     * @param risks probabilities of churning
     * @param recency days since the last order, the rival
     * @param churned what came true
     */
    public ChurnQuality measure(double[] risks, double[] recency, boolean[] churned, boolean secondLook) {
        Ranking ours = Ranking.of(risks, churned);
        Ranking rival = Ranking.of(recency, churned);
        Interval auc = bootstrap.interval("churn-auc", churned.length, ours::auc);
        Interval margin =
                bootstrap.interval("churn-auc", churned.length, weights -> ours.auc(weights) - rival.auc(weights));
        return new ChurnQuality(
                Ranking.auc(risks, churned),
                auc,
                Ranking.auc(recency, churned),
                margin,
                brier(risks, churned),
                expectedCalibrationError(risks, churned),
                baseRate(churned),
                churned.length,
                secondLook);
    }

    /** The mean squared difference of risk and outcome (Brier, 1950). */
    public static double brier(double[] risks, boolean[] churned) {
        double sum = 0;
        for (int i = 0; i < risks.length; i++) {
            double error = risks[i] - (churned[i] ? 1 : 0);
            sum += error * error;
        }
        return risks.length == 0 ? 0 : sum / risks.length;
    }

    /** The expected calibration error over ten equally wide bins (Naeini, Cooper and Hauskrecht, 2015). */
    public static double expectedCalibrationError(double[] risks, boolean[] churned) {
        double[] surplus = new double[BINS];
        for (int i = 0; i < risks.length; i++) {
            int bin = Math.min(BINS - 1, (int) (risks[i] * BINS));
            surplus[bin] += risks[i] - (churned[i] ? 1 : 0);
        }
        double sum = 0;
        for (double one : surplus) {
            sum += Math.abs(one);
        }
        return risks.length == 0 ? 0 : sum / risks.length;
    }

    private static double baseRate(boolean[] churned) {
        int count = 0;
        for (boolean one : churned) {
            count += one ? 1 : 0;
        }
        return churned.length == 0 ? 0 : count / (double) churned.length;
    }
}
