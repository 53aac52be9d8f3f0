package dev.omnify.eyes.quality;

import dev.omnify.eyes.math.Bootstrap.Interval;

/**
 * How well risks foretold a later period than they were learned from.
 *
 * @param auc area under the ROC curve
 * @param aucInterval its 95 % bootstrap interval
 * @param aucRecencyAlone the area that days since the last order reach by themselves
 * @param marginInterval 95 % interval of the difference between the two, by the same resamples
 * @param brier mean squared error of the risks
 * @param expectedCalibrationError mean distance of risk and outcome over ten equally wide bins, weighted by customers
 * @param baseRate share that churned
 * @param customersTested customers in the test
 * @param secondLook whether the test period had been opened before, for another candidate
 */
public record ChurnQuality(
        double auc,
        Interval aucInterval,
        double aucRecencyAlone,
        Interval marginInterval,
        double brier,
        double expectedCalibrationError,
        double baseRate,
        int customersTested,
        boolean secondLook) {}
