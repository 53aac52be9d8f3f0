package dev.omnify.eyes.dataset;

import java.util.List;

/** What is read off a customer's activity at a cut-off day. Nothing after that day is looked at. */
public enum Feature {
    /** Days from the last order to the cut-off. */
    RECENCY("recency", Scale.COUNT),
    /** Orders ever. */
    FREQUENCY("frequency", Scale.COUNT),
    /** Net spend ever, in minor units. */
    MONETARY("monetary", Scale.MONEY),
    /** Net spend an order. */
    ORDER_VALUE("orderValue", Scale.MONEY),
    /** Days from the first order to the cut-off. */
    TENURE("tenure", Scale.COUNT),
    /** Mean days between purchase days; tenure + 1 where there is only one. */
    GAP("gap", Scale.COUNT),
    /** Recency over (mean gap + 1): above 1 the customer is overdue. */
    OVERDUE("overdue", Scale.COUNT),
    /** Standard deviation of the days between purchase days; 0 with fewer than two gaps. */
    GAP_SPREAD("gapSpread", Scale.COUNT),
    /** Orders in the last 30 days. */
    ORDERS_30("orders30", Scale.COUNT),
    /** Net spend in the last 30 days. */
    SPEND_30("spend30", Scale.MONEY),
    /** Orders in the last 90 days. */
    ORDERS_90("orders90", Scale.COUNT),
    /** Net spend in the last 90 days. */
    SPEND_90("spend90", Scale.MONEY),
    /** Orders in the last 180 days. */
    ORDERS_180("orders180", Scale.COUNT),
    /** Net spend in the last 180 days. */
    SPEND_180("spend180", Scale.MONEY),
    /** What was ordered on the last day with an order. */
    LAST_AMOUNT("lastAmount", Scale.MONEY),
    /** Log of (orders of the last 90 days + 1) over (orders of the 90 days before + 1). */
    TREND("trend", Scale.SIGNED),
    /** Days with at least one order. */
    PURCHASE_DAYS("purchaseDays", Scale.COUNT),
    /** Net spend in the last 365 days: what a customer is worth, not a predictor. */
    SPEND_365("spend365", Scale.MONEY);

    /** Seven plain ones. */
    public static final List<Feature> BASE = List.of(RECENCY, FREQUENCY, MONETARY, ORDER_VALUE, TENURE, GAP, OVERDUE);

    /** The plain ones with windows, spread and trend. */
    public static final List<Feature> EXTENDED = List.of(
            RECENCY,
            FREQUENCY,
            MONETARY,
            ORDER_VALUE,
            TENURE,
            GAP,
            OVERDUE,
            GAP_SPREAD,
            ORDERS_30,
            SPEND_30,
            ORDERS_90,
            SPEND_90,
            ORDERS_180,
            SPEND_180,
            LAST_AMOUNT);

    /** Recency, frequency, monetary value. */
    public static final List<Feature> RFM = List.of(RECENCY, FREQUENCY, MONETARY);

    /** How a feature's numbers are to be read. */
    public enum Scale {
        /** Zero or more, skewed. */
        COUNT,
        /** Minor units of a currency, skewed; below zero where refunds prevail. */
        MONEY,
        /** Symmetric around zero. */
        SIGNED
    }

    private final String label;
    private final Scale scale;

    Feature(String label, Scale scale) {
        this.label = label;
        this.scale = scale;
    }

    /** Its name in results. */
    public String label() {
        return label;
    }

    public Scale scale() {
        return scale;
    }
}
