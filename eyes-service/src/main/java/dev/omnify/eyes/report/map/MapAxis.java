package dev.omnify.eyes.report.map;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.omnify.eyes.dataset.Feature;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a map can be drawn over.
 *
 * @param feature its name, to be worded where it is shown
 */
@Schema(name = "MapAxis")
public record MapAxis(
        @Schema(implementation = MapFeature.class) String feature, Unit unit) {
    /** What an axis counts. */
    @Schema(name = "AxisUnit")
    public enum Unit {
        DAYS,
        ORDERS,
        /** Minor units of the map's currency. */
        MONEY,
        RATIO;

        /** The unit as clients and the store write it. */
        @JsonValue
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static MapAxis of(Feature feature) {
        return new MapAxis(feature.label(), unit(feature));
    }

    private static Unit unit(Feature feature) {
        return switch (feature) {
            case RECENCY, TENURE, GAP, GAP_SPREAD, PURCHASE_DAYS -> Unit.DAYS;
            case FREQUENCY, ORDERS_30, ORDERS_90, ORDERS_180 -> Unit.ORDERS;
            case MONETARY, ORDER_VALUE, LAST_AMOUNT, SPEND_30, SPEND_90, SPEND_180, SPEND_365 -> Unit.MONEY;
            case OVERDUE, TREND -> Unit.RATIO;
        };
    }
}
