package dev.omnify.eyes.analysis.segment;

import dev.omnify.eyes.dataset.Feature;
import dev.omnify.eyes.dataset.FeatureTable;
import dev.omnify.eyes.math.Statistics;
import java.util.Optional;

/**
 * What is typical of some customers; all figures are of the same ones.
 *
 * @param customers how many
 * @param medianRecencyDays days since the last order
 * @param medianOrders orders ever
 * @param medianSpend net spend ever, minor units
 */
public record Typical(int customers, double medianRecencyDays, double medianOrders, long medianSpend) {
    /** What is typical of a table's customers; nothing when it has none. */
    public static Optional<Typical> of(FeatureTable table) {
        return table.rows() == 0
                ? Optional.empty()
                : Optional.of(new Typical(
                        table.rows(),
                        Statistics.median(table.column(Feature.RECENCY)),
                        Statistics.median(table.column(Feature.FREQUENCY)),
                        Math.round(Statistics.median(table.column(Feature.MONETARY)))));
    }
}
