package dev.omnify.eyes.churn;

/**
 * The days that split the past: learning sees outcomes of the window after {@code train}, the test those of the window
 * after {@code test}.
 *
 * @param train days since 1970-01-01
 * @param test days since 1970-01-01
 */
public record Cutoffs(int train, int test) {
    /** The latest split for which both windows are complete. */
    public static Cutoffs latest(int asOf, int window) {
        return new Cutoffs(asOf - 2 * window, asOf - window);
    }
}
