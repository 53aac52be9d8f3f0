package dev.omnify.platform.imports.mapping;

import dev.omnify.kit.FieldError;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Finds the column of each field by its name: what the caller says first, then the names that exports use, then these
 * without what links their words, then the part after the last dot, then single words. One column serves one field,
 * unless the caller says otherwise.
 */
public final class MappingGuess {
    private static final Set<String> PERSON =
            Set.of("customer", "client", "user", "buyer", "member", "shopper", "household", "kunde", "cliente", "cust");
    private static final Set<String> ORDER = Set.of(
            "order", "invoice", "transaction", "basket", "receipt", "ticket", "bill", "sale", "purchase", "checkout");
    private static final Set<String> ID = Set.of(
            "id",
            "no",
            "number",
            "nr",
            "num",
            "key",
            "code",
            "ref",
            "identifier",
            "username",
            "login",
            "handle",
            "nickname");
    private static final Set<String> DAY = Set.of("date", "datetime", "timestamp", "datum", "fecha", "dt", "data");
    private static final Set<String> MONEY = Set.of(
            "amount",
            "total",
            "revenue",
            "spend",
            "spent",
            "sales",
            "value",
            "paid",
            "gmv",
            "turnover",
            "gross",
            "brutto",
            "betrag",
            "umsatz",
            "summe",
            "brut",
            "montant",
            "bruto",
            "importe",
            "monto",
            "lordo",
            "importo",
            "bedrag");
    private static final Set<String> FOREIGN = Set.of(
            "ship",
            "shipping",
            "shipped",
            "delivery",
            "delivered",
            "tax",
            "vat",
            "discount",
            "fee",
            "birth",
            "due",
            "updated",
            "modified",
            "product",
            "item",
            "items",
            "store",
            "cancelled",
            "canceled",
            "expiry",
            "refund",
            "lifetime",
            "discounted",
            "freight",
            "tip",
            "estimated",
            "approved",
            "carrier",
            "name",
            "type",
            "margin",
            "profit",
            "points",
            "fees",
            "balance",
            "net",
            "netto",
            "neto",
            "guthaben",
            "saldo",
            "solde",
            "gebuhr",
            "gebuhren",
            "steuer",
            "mwst",
            "ust",
            "rabatt",
            "versand",
            "versandkosten",
            "erstattung",
            "tva",
            "taxe",
            "frais",
            "remise",
            "livraison",
            "iva",
            "impuesto",
            "envio",
            "descuento",
            "tarifa",
            "comision",
            "commissione",
            "sconto",
            "spedizione",
            "imposta",
            "btw",
            "korting",
            "verzending",
            "verzendkosten");
    private static final Set<String> NET = Set.of(
            "net",
            "netsales",
            "netamount",
            "netrevenue",
            "netto",
            "nettobetrag",
            "betragnetto",
            "montantnet",
            "importeneto",
            "neto",
            "importonetto",
            "bedragexclbtw");
    private static final Set<String> LINE_ITEM_MARKS =
            Set.of("lineitemname", "lineitemquantity", "financialstatus", "fulfillmentstatus");

    private final List<String> columns;
    private final Map<Field, Integer> places = new EnumMap<>(Field.class);
    private final Set<Field> leftOut = EnumSet.noneOf(Field.class);
    private final List<Field> guesses = new ArrayList<>();
    private final List<FieldError> errors = new ArrayList<>();
    private final Set<Field> wanted;

    private MappingGuess(List<String> columns, Set<Field> wanted) {
        this.columns = columns;
        this.wanted = wanted;
    }

    /**
     * What was found.
     *
     * @param leftOut fields that the caller says have no column, whatever their names are like
     * @param errors fields of the caller's mapping that we do not have, and columns that the file has not
     */
    public record Found(ColumnMapping mapping, Set<Field> leftOut, List<FieldError> errors) {
        public Found {
            leftOut = Set.copyOf(leftOut);
            errors = List.copyOf(errors);
        }
    }

    /** The mapping for a file with these columns, of fields among those wanted. */
    public static Found of(List<String> columns, Set<Field> wanted, Map<String, String> told) {
        var guess = new MappingGuess(columns, wanted);
        guess.take(told);
        guess.shopifyOrderName();
        guess.byName(ColumnName::plain);
        guess.byName(ColumnName::withoutUnit);
        guess.byName(ColumnName::withoutLinks);
        guess.byName(ColumnName::lastPart);
        guess.parties();
        guess.byWords();
        guess.grossBeforeNet(told);
        guess.settle();
        guess.places.keySet().removeAll(guess.leftOut);
        return new Found(
                new ColumnMapping(columns, guess.places, guess.furtherEmails(told), guess.guesses),
                guess.leftOut,
                guess.errors);
    }

    /** Whether a name is one that some field is known by. */
    public static boolean isKnown(String name) {
        String plain = ColumnName.withoutUnit(name);
        String unlinked = ColumnName.withoutLinks(name);
        for (Field field : Field.values()) {
            if (field.names().contains(plain) || field.names().contains(unlinked)) {
                return true;
            }
        }
        return false;
    }

    private void take(Map<String, String> told) {
        told.forEach((name, column) -> {
            var field = Field.of(name);
            int place = place(column);
            if (field.isEmpty()) {
                errors.add(new FieldError("mapping." + name, "unknown-field", "There is no field " + name + "."));
            } else if (column.isBlank()) {
                leftOut.add(field.get());
            } else if (place < 0) {
                errors.add(new FieldError(
                        "mapping." + name,
                        "unknown-column",
                        "The file has no column " + column + "; it has " + columns + "."));
            } else {
                places.put(field.get(), place);
            }
        });
    }

    private int place(String column) {
        int exact = columns.indexOf(column);
        if (exact >= 0) {
            return exact;
        }
        for (int i = 0; i < columns.size(); i++) {
            if (ColumnName.plain(columns.get(i)).equals(ColumnName.plain(column))) {
                return i;
            }
        }
        return column.matches("[1-9]\\d{0,3}") && Integer.parseInt(column) <= columns.size()
                ? Integer.parseInt(column) - 1
                : -1;
    }

    /** Shopify calls the order's number {@code Name}; its {@code Id} stands on an order's first line only. */
    private void shopifyOrderName() {
        boolean marked = columns.stream().map(ColumnName::plain).anyMatch(LINE_ITEM_MARKS::contains);
        int name = place("Name");
        if (marked && name >= 0 && !places.containsKey(Field.ORDER)) {
            put(Field.ORDER, name);
        }
    }

    private void byName(UnaryOperator<String> reduced) {
        var names = columns.stream().map(reduced).toList();
        for (Field field : Field.values()) {
            if (!wanted.contains(field) || places.containsKey(field)) {
                continue;
            }
            for (String name : field.names()) {
                int place = names.indexOf(name);
                boolean free = place >= 0 && !places.containsValue(place);
                if (free && !(field == Field.EMAIL && EmailColumns.ofReceiver(columns.get(place)))) {
                    put(field, place);
                    break;
                }
            }
        }
    }

    /** Who paid and who was paid, where a file of payments tells both by their e-mail addresses. */
    private void parties() {
        if (wanted.contains(Field.EMAIL) && !places.containsKey(Field.EMAIL)) {
            EmailColumns.ofPayers(columns).stream()
                    .filter(place -> !places.containsValue(place))
                    .findFirst()
                    .ifPresent(place -> put(Field.EMAIL, place));
        }
        if (!wanted.contains(Field.RECIPIENT) || !places.containsKey(Field.EMAIL)) {
            return;
        }
        for (int i = 0; i < columns.size() && !places.containsKey(Field.RECIPIENT); i++) {
            if (EmailColumns.ofReceiver(columns.get(i)) && !places.containsValue(i)) {
                put(Field.RECIPIENT, i);
            }
        }
    }

    /** Where else the customer's e-mail address may stand; none where the caller says which column it is. */
    private List<Integer> furtherEmails(Map<String, String> told) {
        boolean said = told.keySet().stream().anyMatch(name -> Field.of(name).equals(Optional.of(Field.EMAIL)));
        return said || !places.containsKey(Field.EMAIL)
                ? List.of()
                : EmailColumns.ofPayers(columns).stream()
                        .filter(place -> !places.containsValue(place))
                        .toList();
    }

    private void byWords() {
        if (!places.containsKey(Field.EMAIL)) {
            guess(Field.CUSTOMER, PERSON, ID);
        }
        guess(Field.ORDER, ORDER, ID);
        guess(Field.DATE, DAY, DAY);
        boolean priced = places.containsKey(Field.UNIT_PRICE) || places.containsKey(Field.ORDER_TOTAL);
        if (!priced) {
            guess(Field.AMOUNT, MONEY, MONEY);
        }
    }

    private void guess(Field field, Set<String> one, Set<String> other) {
        if (places.containsKey(field) || leftOut.contains(field) || !wanted.contains(field)) {
            return;
        }
        for (int i = 0; i < columns.size(); i++) {
            var words = ColumnName.words(columns.get(i));
            boolean fits =
                    words.stream().anyMatch(one::contains) && words.stream().anyMatch(other::contains);
            if (fits && words.stream().noneMatch(FOREIGN::contains) && !places.containsValue(i)) {
                put(field, i);
                guesses.add(field);
                return;
            }
        }
    }

    /** An order's total has the tax in it that a net amount lacks. */
    private void grossBeforeNet(Map<String, String> told) {
        int amount = places.getOrDefault(Field.AMOUNT, -1);
        boolean said = told.keySet().stream().anyMatch(name -> Field.of(name).equals(Optional.of(Field.AMOUNT)));
        if (amount >= 0
                && !said
                && places.containsKey(Field.ORDER_TOTAL)
                && NET.contains(ColumnName.withoutUnit(columns.get(amount)))) {
            places.remove(Field.AMOUNT);
        }
    }

    /** What only makes sense once the other fields are known. */
    private void settle() {
        Optional.ofNullable(places.get(Field.TIME))
                .filter(time -> !places.containsKey(Field.DATE) && wanted.contains(Field.DATE))
                .ifPresent(time -> {
                    places.put(Field.DATE, time);
                    places.remove(Field.TIME);
                });
        int id = place("id");
        if (id < 0 || places.containsValue(id)) {
            return;
        }
        boolean person = places.containsKey(Field.CUSTOMER) || places.containsKey(Field.EMAIL);
        boolean open = !places.containsKey(Field.ORDER) && !leftOut.contains(Field.ORDER);
        if (wanted.contains(Field.ORDER) && person && open) {
            put(Field.ORDER, id);
            guesses.add(Field.ORDER);
        } else if (!wanted.contains(Field.ORDER) && !places.containsKey(Field.CUSTOMER)) {
            put(Field.CUSTOMER, id);
        }
    }

    private void put(Field field, int place) {
        places.put(field, place);
    }
}
