package dev.omnify.platform.consent;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a customer said about one purpose. */
public enum ConsentDecision {
    GRANTED,
    REFUSED,
    /** Asked for, never answered: the organization's default does not apply. */
    UNKNOWN;

    private static final Set<String> YES = Set.of(
            ("granted,yes,y,true,1,subscribed,opted in,opted_in,opt-in,optin,accepted,ja,oui,si,sí,sim,agreed,on,allowed")
                    .split(","));
    private static final Set<String> NO = Set.of(
            ("refused,no,n,false,0,unsubscribed,opted out,opted_out,opt-out,optout,denied,declined,nein,non,não,off,cleaned"
                            + ",withdrawn")
                    .split(","));
    private static final Set<String> OPEN =
            Set.of("unknown", "pending", "not_subscribed", "not subscribed", "never subscribed");

    /** The name in documents and answers, lower case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The decision that a cell of a file states: yes and no in the words that exports use; empty when it says nothing.
     */
    public static Optional<ConsentDecision> parse(String cell) {
        String word = cell.strip().toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return Optional.of(GRANTED);
        }
        if (NO.contains(word)) {
            return Optional.of(REFUSED);
        }
        return OPEN.contains(word) ? Optional.of(UNKNOWN) : Optional.empty();
    }
}
