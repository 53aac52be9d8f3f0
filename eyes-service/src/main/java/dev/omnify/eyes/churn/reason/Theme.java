package dev.omnify.eyes.churn.reason;

import dev.omnify.eyes.dataset.Feature;
import dev.omnify.eyes.dataset.FeatureTable;
import java.util.List;
import java.util.Locale;

/**
 * Features that say much the same, so that one reason stands for all of them: apart, their weights in a model may have
 * opposite signs and mislead.
 */
enum Theme {
    RECENCY(Feature.RECENCY, List.of(Feature.RECENCY, Feature.OVERDUE, Feature.GAP, Feature.GAP_SPREAD)) {
        @Override
        String tell(double value, double usual) {
            return "last order " + counted(value, "day") + " ago, where " + plain(usual) + " is usual";
        }
    },
    ORDERS(
            Feature.FREQUENCY,
            List.of(
                    Feature.FREQUENCY,
                    Feature.MONETARY,
                    Feature.ORDERS_30,
                    Feature.ORDERS_90,
                    Feature.ORDERS_180,
                    Feature.SPEND_30,
                    Feature.SPEND_90,
                    Feature.SPEND_180,
                    Feature.TREND)) {
        @Override
        String tell(double value, double usual) {
            return counted(value, "order") + " so far, where " + plain(usual) + " is usual";
        }
    },
    ORDER_VALUE(Feature.ORDER_VALUE, List.of(Feature.ORDER_VALUE, Feature.LAST_AMOUNT)) {
        @Override
        String tell(double value, double usual) {
            return "spends " + compared(value, usual) + " an order";
        }
    },
    TENURE(Feature.TENURE, List.of(Feature.TENURE)) {
        @Override
        String tell(double value, double usual) {
            return "first order " + counted(value, "day") + " ago, where " + plain(usual) + " is usual";
        }
    };

    private final Feature lead;
    private final List<Feature> features;

    Theme(Feature lead, List<Feature> features) {
        this.lead = lead;
        this.features = features;
    }

    /** The feature that it is told by. */
    Feature lead() {
        return lead;
    }

    /** The theme of a feature. */
    static Theme of(Feature feature) {
        for (Theme theme : values()) {
            if (theme.features.contains(feature)) {
                return theme;
            }
        }
        throw new IllegalArgumentException("No predictor: " + feature);
    }

    /** The fact in words, beside what is usual. */
    abstract String tell(double value, double usual);

    double value(FeatureTable table, int row) {
        return table.at(row, lead);
    }

    private static String plain(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    private static String counted(double value, String noun) {
        return plain(value) + " " + noun + (Math.round(value) == 1 ? "" : "s");
    }

    private static String compared(double value, double usual) {
        if (usual <= 0) {
            return value > 0 ? "more than usual" : "as much as usual";
        }
        double share = value / usual;
        if (share >= 1.1) {
            return String.format(Locale.ROOT, "%.1f times what is usual", share);
        }
        return share > 0.9
                ? "as much as usual"
                : String.format(Locale.ROOT, "%.0f %% of what is usual", Math.max(0, share) * 100);
    }
}
