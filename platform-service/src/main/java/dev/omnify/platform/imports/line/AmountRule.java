package dev.omnify.platform.imports.line;

import java.util.Locale;

/** What the amount of an order is made of. */
public enum AmountRule {
    /**
     * Each line has an amount of its own; an order is their sum. Blank amounts on an order's further lines add nothing.
     */
    SUM_OF_LINES("the sum of its lines"),
    /** The whole order's amount is repeated on each of its lines; it counts once. */
    ONCE_PER_ORDER("the total repeated on its lines, counted once"),
    /** Each line is quantity × unit price; an order is their sum. */
    QUANTITY_TIMES_PRICE("the sum of quantity × unit price"),
    /** There is a price and no quantity; each line is one piece. */
    PRICE("the sum of prices");

    private final String text;

    AmountRule(String text) {
        this.text = text;
    }

    /** Its name in answers. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How it is explained to people, after "an order's amount is". */
    public String text() {
        return text;
    }
}
