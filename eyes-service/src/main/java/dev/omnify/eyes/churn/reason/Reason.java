package dev.omnify.eyes.churn.reason;

import dev.omnify.kit.Phrase;

/**
 * One reason why a risk is higher or lower than usual.
 *
 * @param fact what is so, beside what is usual among the tested customers
 * @param direction {@code raises} or {@code lowers}, the risk
 */
public record Reason(Phrase fact, String direction) {
    public static final String RAISES = "raises";
    public static final String LOWERS = "lowers";
}
