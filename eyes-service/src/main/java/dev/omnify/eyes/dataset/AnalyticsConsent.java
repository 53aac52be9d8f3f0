package dev.omnify.eyes.dataset;

/** What a customer has said about being analysed. */
public enum AnalyticsConsent {
    GRANTED,
    REFUSED,
    /** Nothing on record: the organisation's default decides. */
    MISSING
}
