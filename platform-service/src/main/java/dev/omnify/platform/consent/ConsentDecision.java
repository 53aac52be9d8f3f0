package dev.omnify.platform.consent;

import java.util.Locale;
import java.util.Optional;

/** What a customer said about one purpose. */
public enum ConsentDecision {
    GRANTED,
    REFUSED,
    /** Asked for, never answered: the organization's default does not apply. */
    UNKNOWN;

    /** The name in documents and answers, lower case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The decision that a cell of a file states: yes and no in the words that exports use; empty when it says nothing. */
    public static Optional<ConsentDecision> parse(String cell) {
        return switch (cell.strip().toLowerCase(Locale.ROOT)) {
            case "granted", "yes", "y", "true", "1", "subscribed", "opted in", "opted_in", "opt-in", "optin", "accepted",
                    "ja", "oui", "si", "sí", "sim", "agreed", "on", "allowed" -> Optional.of(GRANTED);
            case "refused", "no", "n", "false", "0", "unsubscribed", "opted out", "opted_out", "opt-out", "optout",
                    "denied", "declined", "nein", "non", "não", "off", "cleaned", "withdrawn" -> Optional.of(REFUSED);
            case "unknown", "pending", "not_subscribed", "not subscribed", "never subscribed" -> Optional.of(UNKNOWN);
            default -> Optional.empty();
        };
    }
}
