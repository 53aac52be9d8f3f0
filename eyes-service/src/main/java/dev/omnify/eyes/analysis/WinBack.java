package dev.omnify.eyes.analysis;

import dev.omnify.eyes.churn.CohortSource;
import dev.omnify.eyes.dataset.ActivityHistory;
import dev.omnify.eyes.dataset.Feature;
import dev.omnify.eyes.dataset.FeatureTable;

/**
 * What lapsed customers would be worth if they came back: what each spent, net, in the last year of being a customer,
 * the 365 days up to and including the day of the own last order. Refunds since then count too; nobody is worth less
 * than nothing. It is a past year's worth, not a forecast.
 */
final class WinBack {
    private static final int DAYS = 365;

    private WinBack() {}

    /** The values by row, minor units; 0 for customers who have not lapsed. */
    static long[] values(ActivityHistory history, FeatureTable table) {
        long[] values = new long[table.rows()];
        for (int row = 0; row < values.length; row++) {
            values[row] = CohortSource.active(table, row) ? 0 : value(history, table, row);
        }
        return values;
    }

    private static long value(ActivityHistory history, FeatureTable table, int row) {
        int customer = table.customers()[row];
        int last = table.cutoff() - (int) table.at(row, Feature.RECENCY);
        int end = history.endAfter(customer, table.cutoff());
        long value = 0;
        for (int place = history.endAfter(customer, last - DAYS); place < end; place++) {
            value += history.amount(place);
        }
        return Math.max(0, value);
    }
}
