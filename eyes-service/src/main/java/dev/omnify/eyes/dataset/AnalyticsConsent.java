package dev.omnify.eyes.dataset;

/** What a customer has said about being analysed. */
public enum AnalyticsConsent {
    GRANTED,
    REFUSED,
    /** Asked, and never answered: no consent, whatever the organisation's default. */
    UNKNOWN,
    /** Nothing on record: the organisation's default decides. */
    MISSING
}
