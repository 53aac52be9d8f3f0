package dev.omnify.platform.consent;

import java.util.Locale;

/** What a customer is asked to agree to. */
public enum ConsentPurpose {
    /** Being looked at: segments, churn risk, everything computed about the person. */
    ANALYTICS,
    /** Being written to; a yes for e-mail, and for advertising where it was asked in general. */
    MARKETING,
    /**
     * Being sent text messages; where a source tells of these apart, this counts for them and not {@link #MARKETING}.
     */
    SMS;

    /** The name in documents and answers, lower case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
