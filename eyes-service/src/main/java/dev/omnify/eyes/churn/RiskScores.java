package dev.omnify.eyes.churn;

import dev.omnify.eyes.churn.reason.Explainer;

/**
 * The risks of all customers at the day of the analysis.
 *
 * @param risks one a row; for those not active, how often such customers stayed away
 * @param baseRate the mean risk of the active ones
 * @param explainer of the active ones' risks
 */
public record RiskScores(double[] risks, double baseRate, Explainer explainer) {}
