package dev.omnify.platform.imports.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tells columns of e-mail addresses apart: those of who pays from those of who is paid, which in a file of payments is
 * the shop itself.
 */
final class EmailColumns {
    private static final Set<String> MAIL = Set.of("mail", "courriel", "correo", "correoelectronico", "posta");
    /** What speaks of e-mail and is no address. */
    private static final Set<String> ABOUT = Set.of(
            "marketing",
            "optin",
            "opt",
            "status",
            "consent",
            "accepts",
            "subscribed",
            "subscriber",
            "permission",
            "verified",
            "newsletter",
            "type",
            "count",
            "date",
            "sent",
            "template",
            "campaign",
            "opened",
            "clicked");

    private static final Set<String> RECEIVERS = Set.of(
            "to",
            "receiver",
            "recipient",
            "payee",
            "beneficiary",
            "seller",
            "merchant",
            "vendor",
            "supplier",
            "store",
            "shop",
            "staff",
            "agent",
            "support",
            "owner",
            "company",
            "rep",
            "cashier",
            "employee",
            "manager",
            "courier",
            "partner",
            "affiliate",
            "referrer",
            "empfanger",
            "empfaenger",
            "empfangers",
            "zahlungsempfanger",
            "verkaufer",
            "verkaeufer",
            "handler",
            "haendler",
            "laden",
            "mitarbeiter",
            "destinataire",
            "beneficiaire",
            "vendeur",
            "marchand",
            "destinatario",
            "beneficiario",
            "vendedor",
            "venditore",
            "negozio",
            "tienda",
            "ontvanger",
            "begunstigde",
            "verkoper",
            "winkel",
            "recebedor",
            "loja");
    private static final Set<String> PAYERS = Set.of(
            "from",
            "sender",
            "payer",
            "buyer",
            "purchaser",
            "customer",
            "client",
            "billing",
            "bill",
            "shopper",
            "user",
            "member",
            "contact",
            "account",
            "guest",
            "absender",
            "absenders",
            "zahler",
            "kaufer",
            "kaeufer",
            "kunde",
            "kunden",
            "besteller",
            "auftraggeber",
            "rechnung",
            "rechnungs",
            "expediteur",
            "payeur",
            "acheteur",
            "facturation",
            "remitente",
            "pagador",
            "comprador",
            "facturacion",
            "mittente",
            "pagatore",
            "acquirente",
            "fatturazione",
            "afzender",
            "betaler",
            "koper",
            "klant",
            "cliente",
            "remetente",
            "factuur");

    private EmailColumns() {}

    /** Whether the address of who is paid stands there. */
    static boolean ofReceiver(String name) {
        return isAddress(name) && ColumnName.words(name).stream().anyMatch(RECEIVERS::contains);
    }

    /** The columns where the address of who pays may stand, in the order of the file. */
    static List<Integer> ofPayers(List<String> columns) {
        var found = new ArrayList<Integer>();
        for (int i = 0; i < columns.size(); i++) {
            if (ofPayer(columns.get(i))) {
                found.add(i);
            }
        }
        return found;
    }

    private static boolean ofPayer(String name) {
        boolean known = Field.EMAIL.names().contains(ColumnName.plain(name));
        boolean said = isAddress(name) && ColumnName.words(name).stream().anyMatch(PAYERS::contains);
        return (known || said) && !ofReceiver(name);
    }

    private static boolean isAddress(String name) {
        var words = ColumnName.words(name);
        boolean mail =
                ColumnName.plain(name).contains("email") || words.stream().anyMatch(MAIL::contains);
        return mail && words.stream().noneMatch(ABOUT::contains);
    }
}
