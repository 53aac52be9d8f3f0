package dev.omnify.eyes.dataset;

import java.util.Arrays;

/** Reads features off an {@link ActivityHistory}, strictly up to a cut-off day. */
public final class FeatureExtractor {
    private final ActivityHistory history;

    public FeatureExtractor(ActivityHistory history) {
        this.history = history;
    }

    /** One row for each of the customers that had ordered by the cut-off day, in the order given. */
    public FeatureTable at(int[] customers, int cutoff) {
        double[][] columns = new double[Feature.values().length][customers.length];
        int[] kept = new int[customers.length];
        int rows = 0;
        for (int customer : customers) {
            Tally tally = new Tally(history, customer, cutoff);
            if (tally.orders > 0) {
                kept[rows] = customer;
                tally.write(columns, rows++);
            }
        }
        for (int c = 0; c < columns.length; c++) {
            columns[c] = Arrays.copyOf(columns[c], rows);
        }
        return new FeatureTable(cutoff, Arrays.copyOf(kept, rows), columns);
    }

    /** One pass over a customer's activity up to the cut-off. */
    private static final class Tally {
        private final int cutoff;
        private int orders;
        private int purchaseDays;
        private int firstDay;
        private int lastDay;
        private double gapSquares;
        private double spend;
        private double lastAmount;
        private final Window last30;
        private final Window last90;
        private final Window last180;
        private final Window last365;

        Tally(ActivityHistory history, int customer, int cutoff) {
            this.cutoff = cutoff;
            last30 = new Window(cutoff - 30);
            last90 = new Window(cutoff - 90);
            last180 = new Window(cutoff - 180);
            last365 = new Window(cutoff - 365);
            int end = history.endAfter(customer, cutoff);
            for (int place = history.start(customer); place < end; place++) {
                add(history.day(place), history.amount(place), history.isOrder(place));
            }
        }

        private void add(int day, long amount, boolean order) {
            spend += amount;
            last30.add(day, amount, order);
            last90.add(day, amount, order);
            last180.add(day, amount, order);
            last365.add(day, amount, order);
            if (order) {
                addOrder(day, amount);
            }
        }

        private void addOrder(int day, long amount) {
            if (orders == 0) {
                firstDay = day;
            } else if (day > lastDay) {
                double gap = day - lastDay;
                gapSquares += gap * gap;
            }
            if (orders == 0 || day > lastDay) {
                purchaseDays++;
                lastAmount = 0;
            }
            orders++;
            lastDay = day;
            lastAmount += amount;
        }

        private void write(double[][] columns, int row) {
            double recency = cutoff - lastDay;
            double tenure = cutoff - firstDay;
            double gap = purchaseDays > 1 ? (lastDay - firstDay) / (purchaseDays - 1.0) : tenure + 1;
            put(columns, row, Feature.RECENCY, recency);
            put(columns, row, Feature.FREQUENCY, orders);
            put(columns, row, Feature.MONETARY, spend);
            put(columns, row, Feature.ORDER_VALUE, spend / orders);
            put(columns, row, Feature.TENURE, tenure);
            put(columns, row, Feature.GAP, gap);
            put(columns, row, Feature.OVERDUE, recency / (gap + 1));
            put(columns, row, Feature.GAP_SPREAD, gapSpread(gap));
            put(columns, row, Feature.ORDERS_30, last30.orders);
            put(columns, row, Feature.SPEND_30, last30.spend);
            put(columns, row, Feature.ORDERS_90, last90.orders);
            put(columns, row, Feature.SPEND_90, last90.spend);
            put(columns, row, Feature.ORDERS_180, last180.orders);
            put(columns, row, Feature.SPEND_180, last180.spend);
            put(columns, row, Feature.LAST_AMOUNT, lastAmount);
            put(columns, row, Feature.TREND, Math.log((last90.orders + 1.0) / (last180.orders - last90.orders + 1.0)));
            put(columns, row, Feature.PURCHASE_DAYS, purchaseDays);
            put(columns, row, Feature.SPEND_365, last365.spend);
        }

        private double gapSpread(double gap) {
            int gaps = purchaseDays - 1;
            return gaps < 2 ? 0 : Math.sqrt(Math.max(0, (gapSquares - gaps * gap * gap) / (gaps - 1)));
        }

        private static void put(double[][] columns, int row, Feature feature, double value) {
            columns[feature.ordinal()][row] = value;
        }
    }

    /** Orders and net spend after a day. */
    private static final class Window {
        private final int after;
        private int orders;
        private double spend;

        Window(int after) {
            this.after = after;
        }

        void add(int day, long amount, boolean order) {
            if (day > after) {
                spend += amount;
                orders += order ? 1 : 0;
            }
        }
    }
}
