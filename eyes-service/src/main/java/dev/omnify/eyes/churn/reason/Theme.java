package dev.omnify.eyes.churn.reason;

import dev.omnify.eyes.dataset.Feature;
import java.util.List;

/**
 * Features that say much the same, so that one reason stands for all of them: apart, their weights in a model may have
 * opposite signs and mislead.
 */
enum Theme {
    RECENCY(List.of(Feature.RECENCY, Feature.OVERDUE, Feature.GAP, Feature.GAP_SPREAD)),
    ORDERS(List.of(
            Feature.FREQUENCY,
            Feature.MONETARY,
            Feature.ORDERS_30,
            Feature.ORDERS_90,
            Feature.ORDERS_180,
            Feature.SPEND_30,
            Feature.SPEND_90,
            Feature.SPEND_180,
            Feature.TREND)),
    ORDER_VALUE(List.of(Feature.ORDER_VALUE, Feature.LAST_AMOUNT)),
    TENURE(List.of(Feature.TENURE));

    private final List<Feature> features;

    Theme(List<Feature> features) {
        this.features = features;
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
}
