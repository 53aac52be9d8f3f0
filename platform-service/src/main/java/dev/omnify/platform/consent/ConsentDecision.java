package dev.omnify.platform.consent;

import java.text.Normalizer;
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

    /** Where a language has a word for yes here, its no is below. */
    private static final Set<String> YES = words(
            "granted,yes,y,true,t,1,on,subscribed,opted in,opt in,optin,double opt in,single opt in,accepted,agreed,allowed,"
                    + "ja,oui,si,sí,sì,sim,tak,kyllä,ano,wahr,vrai,verdadero,vero,waar");

    private static final Set<String> NO =
            words("refused,no,n,false,f,0,off,unsubscribe,unsubscribed,opted out,opt out,optout,stop,not interested,"
                    + "denied,declined,rejected,disallowed,withdrawn,"
                    + "revoked,cleaned,suppressed,bounced,hard bounced,complained,complaint,spam,spam complaint,"
                    + "reported as spam,blocked,blacklisted,blocklisted,do not contact,do not email,dnd,"
                    + "disagreed,not consented,no consent,not allowed,do not call,do not text,do not mail,"
                    + "nein,non,não,nao,nee,nej,nei,nie,ei,ne,falsch,faux,falso,onwaar,"
                    + "abgemeldet,abmelden,abbestellt,ausgetragen,widerrufen,abgelehnt,verweigert,widersprochen,gesperrt,"
                    + "nicht zugestimmt,nicht einverstanden,keine einwilligung,"
                    + "désabonné,désabonnée,désinscrit,désinscrite,refusé,refusée,révoqué,révoquée,"
                    + "dado de baja,dada de baja,rechazado,rechazada,revocado,revocada,denegado,denegada,"
                    + "disiscritto,disiscritta,rifiutato,rifiutata,revocato,revocata,negato,negata,"
                    + "descadastrado,descadastrada,recusado,recusada,revogado,revogada,"
                    + "afgemeld,uitgeschreven,geweigerd,ingetrokken,geen toestemming,"
                    + "ikke,inte,avmeldt,afmeldt,frameldt,avregistrerad,"
                    + "wypisany,wypisana,brak zgody,odhlášen,odhlášena,leiratkozott,nem,nu,hayır,hayir,όχι,οχι,"
                    + "нет,ні,не,отписан,отписана,отказ,いいえ,拒否,配信停止,否,不同意,拒绝,拒絕,아니오,아니요,거부,수신거부,✗,✘,❌");

    private static final Set<String> OPEN = words("unknown,pending,unconfirmed,not confirmed,not subscribed,"
            + "never subscribed,non subscribed,nonsubscribed,not opted in,not set,no answer");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s_\\-\\x{2010}-\\x{2015}]+");

    /** What stands in a text and is not seen, such as a mark that says how an emoji is drawn. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\x{fe0e}\\x{fe0f}]");

    /** A yes or no as the number that a program made of it. */
    private static final Pattern DECIMAL = Pattern.compile("^([01])[.,]0+$");

    /** What stands around a word; a question mark is none of it, for it makes no answer of one. */
    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{P}&&[^?¿]]+|[\\s\\p{P}&&[^?¿]]+$");

    /** What may follow a no and leaves it one: something behind a sign, thanks, or when it was said. */
    private static final Pattern TAIL = Pattern.compile(
            "\\s*(?:[,;:!(].*"
                    + "|[\\s.](?:many )?(?:thanks|thank you|thx|please|danke|bitte|merci|gracias|grazie|obrigado|obrigada"
                    + "|bedankt|dank (?:je|u)|tak|tack|takk|kiitos|dziękuję|děkuji|köszönöm|teşekkürler|спасибо|дякую)\\b.*"
                    + "|\\s(?:on |at |since |am |seit |le |el |il )?\\d[\\d\\s.:/tz+]*)$",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static Set<String> words(String words) {
        return Set.of(words.split(","));
    }

    /** The name in documents and answers, lower case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The decision that a cell of a file states: yes and no in the words that exports use, whatever parts the words and
     * however their letters are encoded (NFKC), without the signs around them; empty when it says nothing, or nothing
     * that is understood. A no is known in more words than a yes, and whatever is said behind it: a yes that is missed
     * can be asked for again.
     */
    public static Optional<ConsentDecision> parse(String cell) {
        String seen = UNSEEN.matcher(Normalizer.normalize(cell, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String word = BETWEEN_WORDS.matcher(seen).replaceAll(" ").strip();
        var known = known(word);
        if (known.isPresent()) {
            return known;
        }
        String plain = AROUND.matcher(DECIMAL.matcher(word).replaceFirst("$1")).replaceAll("");
        return known(plain).or(() -> politeRefusal(plain));
    }

    private static Optional<ConsentDecision> known(String word) {
        if (YES.contains(word)) {
            return Optional.of(GRANTED);
        }
        if (NO.contains(word)) {
            return Optional.of(REFUSED);
        }
        return OPEN.contains(word) ? Optional.of(UNKNOWN) : Optional.empty();
    }

    /** A letter or number alone with something behind it may be anything. */
    private static Optional<ConsentDecision> politeRefusal(String plain) {
        String head = TAIL.matcher(plain).replaceFirst("");
        return head.length() > 1 && NO.contains(head) ? Optional.of(REFUSED) : Optional.empty();
    }
}
