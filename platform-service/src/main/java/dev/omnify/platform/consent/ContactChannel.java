package dev.omnify.platform.consent;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

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
     * What a customer decided about this channel. A refusal of marketing counts for every channel, except for text
     * messages where these were answered for themselves. A yes counts only where it was asked for: text messages need a
     * yes of their own, and a yes to e-mail is none to advertising.
     */
    public ConsentDecision decision(Consent consent) {
        var own = this == SMS ? consent.decision(ConsentPurpose.SMS) : ConsentDecision.UNKNOWN;
        if (own != ConsentDecision.UNKNOWN) {
            return own;
        }
        return consent.about(ConsentPurpose.MARKETING)
                .filter(said -> said.decision() != ConsentDecision.GRANTED || isMeantBy(said))
                .map(ConsentStatement::decision)
                .orElse(ConsentDecision.UNKNOWN);
    }

    private boolean isMeantBy(ConsentStatement marketing) {
        return switch (this) {
            case EMAIL -> true;
            case SMS -> false;
            case ADS -> !marketing.emailOnly();
        };
    }

    /** What a customer decided about every channel. */
    public static Map<ContactChannel, ConsentDecision> decisions(Consent consent) {
        var decisions = new EnumMap<ContactChannel, ConsentDecision>(ContactChannel.class);
        for (ContactChannel channel : values()) {
            decisions.put(channel, channel.decision(consent));
        }
        return decisions;
    }
}
