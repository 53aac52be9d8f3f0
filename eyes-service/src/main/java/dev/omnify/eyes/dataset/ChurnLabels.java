package dev.omnify.eyes.dataset;

/** Who stayed away after a cut-off: the outcome that a risk is to foretell. */
public final class ChurnLabels {
    private ChurnLabels() {}

    /**
     * True for each row whose customer made no order on the days cut-off + 1 … cut-off + window.
     *
     * @param window days
     */
    public static boolean[] of(ActivityHistory history, FeatureTable table, int window) {
        boolean[] churned = new boolean[table.rows()];
        for (int row = 0; row < churned.length; row++) {
            churned[row] = !history.ordered(table.customers()[row], table.cutoff(), table.cutoff() + window);
        }
        return churned;
    }
}
