package dev.omnify.eyes.churn.reason;

import dev.omnify.eyes.dataset.Feature;
import dev.omnify.kit.Money;
import dev.omnify.kit.Phrase;

/**
 * What can be told of customers beside what is usual. A fact is told only when it is seen to differ, and only for the
 * direction that anybody would take it for: longer silence raises a risk; more orders, more spend and a longer
 * acquaintance lower it.
 */
enum Fact {
    LAST_ORDER("last-order", "days", Theme.RECENCY, Feature.RECENCY, true),
    ORDERS("orders", "orders", Theme.ORDERS, Feature.FREQUENCY, false),
    ORDERS_LATELY("orders-lately", "orders", Theme.ORDERS, Feature.ORDERS_90, false),
    SPEND("spend", "spend", Theme.ORDERS, Feature.MONETARY, false),
    ORDER_VALUE("order-value", "value", Theme.ORDER_VALUE, Feature.ORDER_VALUE, false),
    LAST_ORDER_VALUE("last-order-value", "value", Theme.ORDER_VALUE, Feature.LAST_AMOUNT, false),
    FIRST_ORDER("first-order", "days", Theme.TENURE, Feature.TENURE, false);

    /** Figures nearer to each other than this share are told as the same. */
    static final double LEAST_DIFFERENCE = 0.1;

    private static final int LATELY_DAYS = 90;

    private final String code;
    private final String argument;
    private final Theme theme;
    private final Feature feature;
    private final boolean moreRaises;

    Fact(String code, String argument, Theme theme, Feature feature, boolean moreRaises) {
        this.code = code;
        this.argument = argument;
        this.theme = theme;
        this.feature = feature;
        this.moreRaises = moreRaises;
    }

    Theme theme() {
        return theme;
    }

    /** The feature that it tells of. */
    Feature feature() {
        return feature;
    }

    /** Whether the fact says something, and that which is to be said. */
    boolean tells(double value, double usual, boolean raises) {
        boolean differs = feature.scale() == Feature.Scale.MONEY || Math.round(value) != Math.round(usual);
        boolean clearly = Math.abs(value - usual) >= LEAST_DIFFERENCE * Math.abs(usual) && value != usual;
        return differs && clearly && value > usual == (moreRaises == raises);
    }

    /** The fact. */
    Phrase phrase(double value, double usual, String currency) {
        Phrase told = Phrase.of(code, argument, figure(value, currency)).with("usual", figure(usual, currency));
        return this == ORDERS_LATELY ? told.with("days", LATELY_DAYS) : told;
    }

    private Object figure(double value, String currency) {
        return feature.scale() == Feature.Scale.MONEY ? new Money(Math.round(value), currency) : (Object) value;
    }
}
