package dev.omnify.platform.export.member;

import java.util.Locale;

/** Which list of customers. */
public enum ListKind {
    /** All customers, or those that a filter leaves. */
    CUSTOMERS,
    /** The members of a segment. */
    SEGMENT,
    /** Those who may leave, most money at risk first. */
    CHURN,
    /** Those who are silent longer than any forecast covers: to be won back. */
    LAPSED;

    /** The name in requests and answers, lower case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
