package dev.omnify.eyes.churn.reason;

/**
 * One reason why a risk is higher or lower than usual.
 *
 * @param feature the label of the feature that it is told by
 * @param direction {@code raises} or {@code lowers}, the risk
 * @param text the fact in plain words
 */
public record Reason(String feature, String direction, String text) {
    static final String RAISES = "raises";
    static final String LOWERS = "lowers";
}
