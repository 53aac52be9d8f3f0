package dev.omnify.platform.consent;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a customer said about one purpose. */
public enum ConsentDecision {
    GRANTED,
    REFUSED,
    /** Asked for, never answered: the organization's default does not apply. */
    UNKNOWN;

    /** Where a language has a word for yes, its no is below; both in English, and in the languages of country names. */
    private static final Set<String> YES = words(
            "granted,yes,y,true,t,1,on,subscribed,opted in,opt in,optin,double opt in,single opt in,accepted,agreed,allowed,"
                    + "ja,oui,si,sí,sì,sim,tak,kyllä,ano,wahr,vrai,verdadero,vero,waar");

    private static final Set<String> NO = words(
            "refused,no,n,false,f,0,off,unsubscribed,opted out,opt out,optout,denied,declined,rejected,disallowed,withdrawn,"
                    + "revoked,cleaned,suppressed,bounced,hard bounced,complained,complaint,spam,spam complaint,"
                    + "reported as spam,blocked,blacklisted,blocklisted,do not contact,do not email,dnd,"
                    + "nein,non,não,nao,nee,nej,nei,nie,ei,ne,falsch,faux,falso,onwaar");

    private static final Set<String> OPEN = words("unknown,pending,unconfirmed,not confirmed,not subscribed,"
            + "never subscribed,non subscribed,nonsubscribed,not opted in,not set,no answer");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s_\\-]+");

    private static Set<String> words(String words) {
        return Set.of(words.split(","));
    }

    /** The name in documents and answers, lower case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The decision that a cell of a file states: yes and no in the words that exports use, whatever parts the words;
     * empty when it says nothing, or nothing that is understood.
     */
    public static Optional<ConsentDecision> parse(String cell) {
        String word = BETWEEN_WORDS
                .matcher(cell.strip().toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        if (YES.contains(word)) {
            return Optional.of(GRANTED);
        }
        if (NO.contains(word)) {
            return Optional.of(REFUSED);
        }
        return OPEN.contains(word) ? Optional.of(UNKNOWN) : Optional.empty();
    }
}
