package dev.omnify.eyes.analysis.segment;

import dev.omnify.eyes.dataset.Feature;
import dev.omnify.eyes.dataset.FeatureTable;
import dev.omnify.eyes.math.Statistics;
import java.util.Arrays;

/**
 * A cluster in original units.
 *
 * @param cluster its label
 * @param size customers
 * @param value net spend in the last 365 days of all of them
 * @param recency median days since the last order
 * @param orders median orders
 * @param spend median net spend
 * @param orderValue median net spend an order
 */
record SegmentProfile(
        int cluster, int size, double value, double recency, double orders, double spend, double orderValue) {
    static SegmentProfile of(FeatureTable table, int[] rows, int cluster) {
        FeatureTable own = table.select(rows);
        return new SegmentProfile(
                cluster,
                rows.length,
                Arrays.stream(own.column(Feature.SPEND_365)).sum(),
                Statistics.median(own.column(Feature.RECENCY)),
                Statistics.median(own.column(Feature.FREQUENCY)),
                Statistics.median(own.column(Feature.MONETARY)),
                Statistics.median(own.column(Feature.ORDER_VALUE)));
    }
}
