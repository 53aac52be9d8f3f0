package dev.omnify.eyes.dataset;

/**
 * What the features of customers would be if each of them placed one more order of the usual size of their own on the
 * day of the table: the one change that lies ahead and that somebody can bring about.
 */
public final class OrderToday {
    private OrderToday() {}

    /** A copy of the table after the orders; rows keep their places. */
    public static FeatureTable after(FeatureTable table) {
        double[][] columns = new double[Feature.values().length][table.rows()];
        for (int row = 0; row < table.rows(); row++) {
            for (Feature feature : Feature.values()) {
                columns[feature.ordinal()][row] = table.at(row, feature);
            }
            new Customer(table, row).order(columns);
        }
        return new FeatureTable(table.cutoff(), table.customers(), columns);
    }

    private record Customer(FeatureTable table, int row) {
        private double was(Feature feature) {
            return table.at(row, feature);
        }

        private void order(double[][] columns) {
            double size = Math.max(0, was(Feature.ORDER_VALUE));
            boolean newDay = was(Feature.RECENCY) > 0;
            double orders = was(Feature.FREQUENCY) + 1;
            double spend = was(Feature.MONETARY) + size;
            put(columns, Feature.FREQUENCY, orders);
            put(columns, Feature.MONETARY, spend);
            put(columns, Feature.ORDER_VALUE, spend / orders);
            put(columns, Feature.RECENCY, 0);
            put(columns, Feature.OVERDUE, 0);
            put(columns, Feature.LAST_AMOUNT, newDay ? size : was(Feature.LAST_AMOUNT) + size);
            if (newDay) {
                gaps(columns);
            }
            windows(columns, size);
        }

        private void gaps(double[][] columns) {
            double days = was(Feature.PURCHASE_DAYS) + 1;
            double gapsBefore = days - 2;
            double gap = was(Feature.TENURE) / (days - 1);
            double squaresBefore = gapsBefore == 0
                    ? 0
                    : gapsBefore * was(Feature.GAP) * was(Feature.GAP)
                            + Math.max(0, gapsBefore - 1) * was(Feature.GAP_SPREAD) * was(Feature.GAP_SPREAD);
            double squares = squaresBefore + was(Feature.RECENCY) * was(Feature.RECENCY);
            double gaps = days - 1;
            put(columns, Feature.PURCHASE_DAYS, days);
            put(columns, Feature.GAP, gap);
            put(
                    columns,
                    Feature.GAP_SPREAD,
                    gaps < 2 ? 0 : Math.sqrt(Math.max(0, (squares - gaps * gap * gap) / (gaps - 1))));
        }

        private void windows(double[][] columns, double size) {
            put(columns, Feature.ORDERS_30, was(Feature.ORDERS_30) + 1);
            put(columns, Feature.ORDERS_90, was(Feature.ORDERS_90) + 1);
            put(columns, Feature.ORDERS_180, was(Feature.ORDERS_180) + 1);
            put(columns, Feature.SPEND_30, was(Feature.SPEND_30) + size);
            put(columns, Feature.SPEND_90, was(Feature.SPEND_90) + size);
            put(columns, Feature.SPEND_180, was(Feature.SPEND_180) + size);
            put(columns, Feature.SPEND_365, was(Feature.SPEND_365) + size);
            double before = was(Feature.ORDERS_180) - was(Feature.ORDERS_90);
            put(columns, Feature.TREND, Math.log((was(Feature.ORDERS_90) + 2) / (before + 1)));
        }

        private void put(double[][] columns, Feature feature, double value) {
            columns[feature.ordinal()][row] = value;
        }
    }
}
