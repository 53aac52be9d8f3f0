package dev.omnify.eyes.churn.reason;

/**
 * The smallest change of one feature that takes a risk to the other side of what is usual.
 *
 * @param feature the feature's label
 * @param from what it is
 * @param to what it would have to be
 * @param text in plain words
 */
public record FlipRule(String feature, double from, double to, String text) {}
