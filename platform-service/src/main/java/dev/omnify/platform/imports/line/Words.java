package dev.omnify.platform.imports.line;

import dev.omnify.platform.imports.mapping.ColumnName;
import dev.omnify.platform.imports.table.Invisible;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words and spellings in cells that change what a row means. */
public final class Words {
    private static final Pattern WHOLE_AS_DECIMAL = Pattern.compile("(-?\\d+)\\.0+");
    private static final Pattern CREDIT_NOTE = Pattern.compile("[Cc](?:[NnRr]-?)?\\d{3,}");
    private static final Set<String> NOTHING = Set.of(
            "nan",
            "null",
            "none",
            "n/a",
            "na",
            "-",
            "--",
            "(null)",
            "(blank)",
            "\\n",
            "undefined",
            "nil",
            "#n/a",
            "n.a.",
            "n/d",
            "k.a.",
            "keine angabe",
            "empty",
            "leer",
            "vide",
            "not set",
            "(not set)",
            "(none)",
            "(empty)",
            "#ref!",
            "#value!");
    private static final Pattern ONLY_SIGNS = Pattern.compile("[-–—−_.?*/\\\\]+");
    /** What stands for a customer where there is none: guests, sales over the counter, empty keys. */
    private static final Set<String> NOBODY = Set.of(
            "0",
            "0.0",
            "-1",
            "guest",
            "guests",
            "guest user",
            "guest customer",
            "guest checkout",
            "gast",
            "gastkunde",
            "gastbestellung",
            "invité",
            "invite",
            "client invité",
            "invitado",
            "cliente invitado",
            "ospite",
            "convidado",
            "gastklant",
            "anonymous",
            "anonym",
            "anonyme",
            "anónimo",
            "anonimo",
            "anoniem",
            "unknown",
            "unknown customer",
            "unbekannt",
            "inconnu",
            "desconocido",
            "sconosciuto",
            "onbekend",
            "walk-in",
            "walk in",
            "walk-in customer",
            "walkin",
            "cash customer",
            "laufkunde",
            "laufkundschaft",
            "barverkauf",
            "no customer",
            "kein kunde",
            "pos",
            "pos customer",
            "point of sale",
            "barkunde",
            "ゲスト",
            "гость",
            "访客",
            "游客");

    /** Keys and numbers of nothing but zeros. */
    private static final Pattern ZEROS = Pattern.compile("[{+(]*0[-0. ()/}]*");
    /** Addresses of nobody, which tills and shops write where none was given. */
    private static final Pattern NO_ADDRESS =
            Pattern.compile("(?:no|ohne|kein|keine|sin|sans|sem|geen)[-_.]?(?:e[-_.]?)?mail(?:adresse|address)?\\d*@.*"
                    + "|(?:anonymous|anonym|anonyme|anonimo|guest|walk[-_.]?in|no[-_.]?reply|do[-_.]?not[-_.]?reply)@.*"
                    + "|(none|no|na|null|unknown|nobody|noone|void|email|mail|pos)@\\1(?:\\..*)?");

    private static final Pattern TOTALS = Pattern.compile(
            "(?:grand |sub[- ]?|report )?total(?:s|e|es|en)?|gesamt|(?:gesamt|zwischen|end)?summen?|summe|sum|"
                    + "(?:sous-|sub)?totaux|total (?:général|general|generale)|totale generale|somme|suma|somma|"
                    + "(?:sub|eind)?totaal|totalt|итого|всего|合計|小計|合计|总计|합계|총계");
    private static final String TOTALS_BEGIN = "tgszersив合小总合총합";
    private static final Pattern TAIL = Pattern.compile("\\s*[:=(].*$");
    private static final Set<String> NOT_PAID = Set.of(
            "cancelled",
            "canceled",
            "cancelled order",
            "voided",
            "void",
            "failed",
            "failure",
            "declined",
            "expired",
            "abandoned",
            "trash",
            "unpaid",
            "draft",
            "pending payment",
            "payment failed",
            "requires_payment_method",
            "requires_action",
            "requires_confirmation",
            "incomplete",
            "unavailable",
            "storniert",
            "annulé",
            "cancelado",
            "cancelada",
            "annullato",
            "geannuleerd",
            "rejected",
            "cancellation");
    private static final Set<String> GIVEN_BACK = Set.of(
            "refunded",
            "fully refunded",
            "full refund",
            "returned",
            "charged back",
            "chargeback",
            "charged_back",
            "reversed",
            "erstattet",
            "remboursé",
            "reembolsado");
    private static final Set<String> REFUND_TYPES = Set.of(
            "refund",
            "refunds",
            "refunded",
            "return",
            "returns",
            "returned",
            "credit",
            "credit note",
            "credit_note",
            "creditnote",
            "credit memo",
            "credit_memo",
            "reversal",
            "chargeback",
            "payment_refund",
            "partial refund",
            "gutschrift",
            "storno",
            "retoure",
            "avoir",
            "cancellation");
    /** Answers of a column that asks whether its row is a refund. */
    private static final Set<String> YES = Set.of(
            "yes", "true", "1", "1.0", "y", "t", "x", "ja", "j", "wahr", "oui", "vrai", "sí", "si", "vero", "waar");
    /** What such a column is about. */
    private static final Pattern ASKS = Pattern.compile(
            "refund|return|credit|chargeback|reversal|gutschrift|storno|storniert|retour|ruckgabe|erstatt|avoir"
                    + "|rembours|reembols|devol|rimbors|reso|terugbetal");

    private static final Set<String> NO_PURCHASE_TYPES = Set.of(
            "view",
            "cart",
            "add_to_cart",
            "addtocart",
            "remove_from_cart",
            "wishlist",
            "click",
            "search",
            "session",
            "page_view",
            "pageview",
            "payout",
            "transfer",
            "fee",
            "stripe_fee",
            "visit",
            "impression",
            "favorite",
            "fav",
            "pv",
            "quote",
            "draft",
            "estimate");

    private static final Pattern MONEY_BACK = Pattern.compile(
            "\\brefund(?:s|ed)?\\b|rückzahlung|rückerstattung|rückbuchung|rembours|reembols|devoluci|rimbors|terugbetal|estorno");
    /** The shop moves its own money: to its bank, between its accounts, into another currency. */
    private static final Pattern OWN_MONEY = Pattern.compile(
            "withdrawal|abbuchung|abhebung|auszahlung|bank deposit|bankgutschrift|currency conversion|währungsumrechnung|"
                    + "virement|retrait|conversion de devise|retirada|retiro|conversión de divisa|prelievo|conversione di valuta|"
                    + "uitbetaling|opname|valutaomrekening|account hold|reserve");

    private Words() {}

    /** A cell that names a customer, by id or otherwise; empty where it says that there is none. */
    static String person(String cell) {
        String name = Invisible.removed(cell);
        String lower = lower(name);
        boolean nobody = NOBODY.contains(lower)
                || ZEROS.matcher(lower).matches()
                || lower.indexOf('@') > 0 && NO_ADDRESS.matcher(lower).matches();
        return nobody || isNothing(name) ? "" : name;
    }

    /** What people see of a cell that names a {@link #person}: with the signs that join letters and emoji. */
    static String name(String cell) {
        return person(cell).isEmpty() ? "" : Invisible.removedButJoiners(cell);
    }

    /** Whether a cell is the heading of a sum: {@code Total}, {@code Summe:}, {@code Total (4 orders)}. */
    static boolean isTotal(String cell) {
        if (cell.isEmpty() || cell.length() > 60 || TOTALS_BEGIN.indexOf(Character.toLowerCase(cell.charAt(0))) < 0) {
            return false;
        }
        String word = lower(TAIL.matcher(cell).replaceFirst(""));
        return TOTALS.matcher(word).matches();
    }

    private static boolean isNothing(String cell) {
        if (cell.isEmpty()) {
            return true;
        }
        char last = cell.charAt(cell.length() - 1);
        boolean signs =
                !Character.isLetterOrDigit(last) && ONLY_SIGNS.matcher(cell).matches();
        return signs || NOTHING.contains(lower(cell));
    }

    /** An id as it is meant: {@code 13085.0} is {@code 13085}, and words for nothing are nothing. */
    public static String id(String cell) {
        String id = Invisible.removed(cell);
        if (isNothing(id)) {
            return "";
        }
        var whole = WHOLE_AS_DECIMAL.matcher(id);
        return whole.matches() ? whole.group(1) : id;
    }

    /** A cell that may say nothing in words. */
    public static String value(String cell) {
        return isNothing(cell) ? "" : cell;
    }

    /** Whether an order id looks like a credit note's: C, CN or CR and digits. */
    public static boolean isCreditNote(String order) {
        return CREDIT_NOTE.matcher(order).matches();
    }

    /** Whether an order id is digits and nothing else. */
    public static boolean isPlainNumber(String order) {
        return !order.isEmpty() && order.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static boolean notPaid(String status) {
        return NOT_PAID.contains(status(status));
    }

    static boolean givenBack(String status) {
        return GIVEN_BACK.contains(status(status));
    }

    /** What a row's type says of it. */
    enum Type {
        PURCHASE,
        REFUND,
        NO_PURCHASE
    }

    /** Whether a column asks of each row if it is a refund, so that a yes means one; elsewhere it does not. */
    static boolean asksForRefunds(String column) {
        return ASKS.matcher(ColumnName.plain(column)).find();
    }

    /** @param asked whether the cell answers the question if its row is a refund */
    static Type type(String cell, boolean asked) {
        String type = lower(cell);
        if (asked && YES.contains(type)
                || REFUND_TYPES.contains(type)
                || MONEY_BACK.matcher(type).find()) {
            return Type.REFUND;
        }
        boolean none =
                NO_PURCHASE_TYPES.contains(type) || OWN_MONEY.matcher(type).find();
        return none ? Type.NO_PURCHASE : Type.PURCHASE;
    }

    private static String status(String cell) {
        String status = lower(cell);
        return status.startsWith("wc-") ? status.substring(3) : status;
    }

    private static String lower(String cell) {
        return cell.strip().toLowerCase(Locale.ROOT);
    }
}
