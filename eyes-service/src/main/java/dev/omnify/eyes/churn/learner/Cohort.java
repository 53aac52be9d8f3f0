package dev.omnify.eyes.churn.learner;

import dev.omnify.eyes.dataset.FeatureTable;
import java.util.function.Supplier;

/**
 * Customers at one cut-off whose outcome is known.
 *
 * @param everyone all who had ordered by then
 * @param repeatBuying how everyone buys, fitted when first asked for
 * @param table those to learn from
 * @param churned their outcomes, one a row of {@code table}
 */
public record Cohort(FeatureTable everyone, Supplier<BgNbd> repeatBuying, FeatureTable table, boolean[] churned) {
    /** The share that churned. */
    public double baseRate() {
        int count = 0;
        for (boolean one : churned) {
            count += one ? 1 : 0;
        }
        return churned.length == 0 ? 0 : count / (double) churned.length;
    }

    /** How many rows have the rarer outcome. */
    public int rarerOutcome() {
        int churners = (int) Math.round(baseRate() * churned.length);
        return Math.min(churners, churned.length - churners);
    }

    /** The rows named, of the same everyone. */
    public Cohort select(int[] rows) {
        boolean[] selected = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            selected[i] = churned[rows[i]];
        }
        return new Cohort(everyone, repeatBuying, table.select(rows), selected);
    }

    /** The same customers with other outcomes. */
    public Cohort withOutcomes(boolean[] outcomes) {
        return new Cohort(everyone, repeatBuying, table, outcomes);
    }
}
