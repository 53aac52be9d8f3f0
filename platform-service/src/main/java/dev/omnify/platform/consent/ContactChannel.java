package dev.omnify.platform.consent;

import java.util.Locale;

/** A way to reach a customer that needs the customer's consent. */
public enum ContactChannel {
    EMAIL,
    SMS,
    /** Advertising shown to the person by matching who they are. */
    ADS;

    /** The name in answers, lower case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What a customer decided about this channel. What was said of marketing counts for every channel, unless the
     * channel's own answer is known.
     */
    public ConsentDecision decision(Consent consent) {
        if (this == SMS && consent.about(ConsentPurpose.SMS).isPresent()) {
            return consent.decision(ConsentPurpose.SMS);
        }
        return consent.decision(ConsentPurpose.MARKETING);
    }
}
