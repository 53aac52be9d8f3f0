package dev.omnify.platform.imports.line;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words and spellings in cells that change what a row means. */
public final class Words {
    private static final Pattern WHOLE_AS_DECIMAL = Pattern.compile("(-?\\d+)\\.0+");
    private static final Pattern CREDIT_NOTE = Pattern.compile("[Cc](?:[NnRr]-?)?\\d{3,}");
    private static final Set<String> NOTHING = Set.of(
            "nan", "null", "none", "n/a", "na", "-", "--", "(null)", "(blank)", "\\n", "undefined", "nil", "#n/a");
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
            "yes",
            "true",
            "1",
            "y",
            "cancellation");
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

    private Words() {}

    /** An id as it is meant: {@code 13085.0} is {@code 13085}, and words for nothing are nothing. */
    public static String id(String cell) {
        if (cell.isEmpty() || NOTHING.contains(lower(cell))) {
            return "";
        }
        var whole = WHOLE_AS_DECIMAL.matcher(cell);
        return whole.matches() ? whole.group(1) : cell;
    }

    /** A cell that may say nothing in words. */
    static String value(String cell) {
        return NOTHING.contains(lower(cell)) ? "" : cell;
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

    static boolean refundType(String type) {
        return REFUND_TYPES.contains(lower(type));
    }

    static boolean noPurchase(String type) {
        return NO_PURCHASE_TYPES.contains(lower(type));
    }

    private static String status(String cell) {
        String status = lower(cell);
        return status.startsWith("wc-") ? status.substring(3) : status;
    }

    private static String lower(String cell) {
        return cell.strip().toLowerCase(Locale.ROOT);
    }
}
