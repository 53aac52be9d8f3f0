package dev.omnify.eyes.churn;

import dev.omnify.eyes.churn.reason.Explainer;

/**
 * The risks at the day of the analysis of those customers that the test covers: the active ones. Of others there is
 * none, because none was tested.
 *
 * @param risks one a row, above 0 and below 1; not a number for those not active
 * @param afterOrder what each risk would be after one more order on that day; not a number for those not active
 * @param baseRate the mean risk of the active ones
 * @param explainer of the active ones' risks
 */
public record RiskScores(double[] risks, double[] afterOrder, double baseRate, Explainer explainer) {}
