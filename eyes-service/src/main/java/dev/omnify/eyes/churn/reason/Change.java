package dev.omnify.eyes.churn.reason;

import dev.omnify.eyes.dataset.Feature;
import dev.omnify.eyes.dataset.FeatureTable;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A respect in which a customer could be different, with what follows from it for the other features. */
enum Change {
    /** The last order lies nearer or further back. */
    LAST_ORDER(Feature.RECENCY) {
        @Override
        double[] steps(double from) {
            return IntStream.rangeClosed(1, LONGEST)
                    .mapToDouble(i -> i)
                    .flatMap(i -> DoubleStream.of(from - i, from + i))
                    .filter(to -> to >= 0 && to <= LONGEST)
                    .toArray();
        }

        @Override
        Map<Feature, Double> after(FeatureTable table, int row, double to) {
            Map<Feature, Double> changed = new EnumMap<>(Feature.class);
            changed.put(Feature.RECENCY, to);
            changed.put(Feature.OVERDUE, to / (table.at(row, Feature.GAP) + 1));
            return changed;
        }

        @Override
        String tell(double from, double to) {
            return String.format(Locale.ROOT, "a last order %.0f instead of %.0f days ago", to, from);
        }
    },
    /** More or fewer orders of the same size, the difference within the last 90 days. */
    ORDERS(Feature.FREQUENCY) {
        @Override
        double[] steps(double from) {
            return IntStream.rangeClosed(1, MOST_ORDERS)
                    .mapToDouble(i -> i)
                    .flatMap(i -> DoubleStream.of(from - i, from + i))
                    .filter(to -> to >= 1)
                    .toArray();
        }

        @Override
        Map<Feature, Double> after(FeatureTable table, int row, double to) {
            double more = to - table.at(row, Feature.FREQUENCY);
            double spent = more * table.at(row, Feature.ORDER_VALUE);
            Map<Feature, Double> changed = new EnumMap<>(Feature.class);
            changed.put(Feature.FREQUENCY, to);
            changed.put(Feature.MONETARY, table.at(row, Feature.MONETARY) + spent);
            changed.put(Feature.ORDERS_90, table.at(row, Feature.ORDERS_90) + more);
            changed.put(Feature.SPEND_90, table.at(row, Feature.SPEND_90) + spent);
            changed.put(Feature.ORDERS_180, table.at(row, Feature.ORDERS_180) + more);
            changed.put(Feature.SPEND_180, table.at(row, Feature.SPEND_180) + spent);
            return changed;
        }

        @Override
        String tell(double from, double to) {
            return String.format(Locale.ROOT, "%.0f instead of %.0f orders", to, from);
        }
    },
    /** Larger or smaller orders. */
    ORDER_VALUE(Feature.ORDER_VALUE) {
        @Override
        double[] steps(double from) {
            return IntStream.rangeClosed(1, 40)
                    .mapToDouble(i -> Math.pow(1.05, i))
                    .flatMap(times -> DoubleStream.of(from / times, from * times))
                    .filter(to -> from > 0)
                    .toArray();
        }

        @Override
        Map<Feature, Double> after(FeatureTable table, int row, double to) {
            double times = to / table.at(row, Feature.ORDER_VALUE);
            Map<Feature, Double> changed = new EnumMap<>(Feature.class);
            for (Feature feature : Feature.values()) {
                if (feature.scale() == Feature.Scale.MONEY) {
                    changed.put(feature, table.at(row, feature) * times);
                }
            }
            return changed;
        }

        @Override
        String tell(double from, double to) {
            return String.format(Locale.ROOT, "orders %.1f times as large", to / from);
        }
    };

    private static final int LONGEST = 180;
    private static final int MOST_ORDERS = 30;

    private final Feature lead;

    Change(Feature lead) {
        this.lead = lead;
    }

    /** The feature that is changed. */
    Feature lead() {
        return lead;
    }

    /** Values to try, the nearest first. */
    abstract double[] steps(double from);

    /** All features that are different then. */
    abstract Map<Feature, Double> after(FeatureTable table, int row, double to);

    /** The change in words. */
    abstract String tell(double from, double to);
}
