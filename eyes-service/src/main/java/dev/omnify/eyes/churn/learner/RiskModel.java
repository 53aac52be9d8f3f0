package dev.omnify.eyes.churn.learner;

import dev.omnify.eyes.dataset.FeatureTable;

/** A fitted model of churn. */
@FunctionalInterface
public interface RiskModel {
    /** The log-odds of churning, one a row. */
    double[] logits(FeatureTable table);
}
