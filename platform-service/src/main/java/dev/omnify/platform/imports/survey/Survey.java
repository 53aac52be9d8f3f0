package dev.omnify.platform.imports.survey;

import dev.omnify.kit.FieldError;
import dev.omnify.platform.imports.format.DateEvidence;
import dev.omnify.platform.imports.format.DateFormat;
import dev.omnify.platform.imports.format.NumberStyle;
import dev.omnify.platform.imports.line.AmountRule;
import dev.omnify.platform.imports.line.Finding;
import dev.omnify.platform.imports.line.Layout;
import dev.omnify.platform.imports.line.Words;
import dev.omnify.platform.imports.mapping.ColumnMapping;
import dev.omnify.platform.imports.mapping.ColumnName;
import dev.omnify.platform.imports.mapping.ContentGuess;
import dev.omnify.platform.imports.mapping.Field;
import dev.omnify.platform.imports.mapping.MappingGuess;
import dev.omnify.platform.imports.mapping.ProductColumn;
import dev.omnify.platform.imports.table.Dialect;
import dev.omnify.platform.imports.table.Row;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks at a file's rows, the first ones or all, and settles how they are to be read. Memory does not grow with the
 * rows.
 *
 * <p>An order's amount is taken from the column of line amounts if there is one, else from the order's total (which has
 * tax, shipping and discounts in it), else it is quantity × unit price, else the price. Whether a total is repeated on
 * each line, and so counts once, {@link AmountEvidence} tells.
 */
public final class Survey {
    private static final Set<Field> CUSTOMER_FIELDS = EnumSet.of(
            Field.CUSTOMER,
            Field.EMAIL,
            Field.NAME,
            Field.FIRST_NAME,
            Field.LAST_NAME,
            Field.PHONE,
            Field.ADDRESS,
            Field.COUNTRY,
            Field.CITY,
            Field.TAGS,
            Field.CONSENT_ANALYTICS,
            Field.CONSENT_MARKETING,
            Field.CONSENT_EMAIL,
            Field.CONSENT_SMS,
            Field.CONSENT_TIME);

    private final Dialect dialect;
    private final ReadOptions options;
    private final ColumnMapping mapping;
    private final List<FieldError> wrongMapping;
    private final List<Finding> problems = new ArrayList<>();
    private final DateEvidence dates = new DateEvidence();
    private final AmountStyle numbers;
    private final AmountEvidence amounts = new AmountEvidence();
    private final PriceEvidence prices = new PriceEvidence();
    private final ShopEvidence shop = new ShopEvidence();
    private final ConsentEvidence consents;
    private final CurrencyEvidence currencies;
    private final Field amountField;
    private final Field dateField;
    private final int product;
    private long plainOrders;
    private long creditNotes;
    private long rows;

    /** @param sample the file's first rows, looked at only where there is no header to go by */
    public Survey(Dialect dialect, List<Row> sample, ReadOptions options) {
        this.dialect = dialect;
        this.options = options;
        var wanted = options.orders() ? EnumSet.allOf(Field.class) : CUSTOMER_FIELDS;
        var found = MappingGuess.of(dialect.columns(), wanted, options.mapping());
        boolean blind = !dialect.header() && !dialect.isJson() && options.orders();
        mapping = blind ? ContentGuess.of(found.mapping(), found.leftOut(), sample) : found.mapping();
        wrongMapping = found.errors();
        mapping.guesses().forEach(field -> problems.add(guessed(field)));
        product = ProductColumn.of(dialect.columns());
        numbers = new AmountStyle(dialect, mapping);
        consents = new ConsentEvidence(mapping);
        amountField = mapping.has(Field.AMOUNT) || !mapping.has(Field.ORDER_TOTAL) ? Field.AMOUNT : Field.ORDER_TOTAL;
        currencies = new CurrencyEvidence(
                options, mapping.column(mapping.has(amountField) ? amountField : Field.UNIT_PRICE));
        dateField = options.orders() ? Field.DATE : Field.CONSENT_TIME;
    }

    /** Looks at one more row. */
    public void add(Row row) {
        if (!row.fault().isEmpty()) {
            return;
        }
        rows++;
        dates.add(row.cell(mapping.place(dateField)));
        consents.add(row);
        if (!options.orders()) {
            return;
        }
        String order = Words.id(row.cell(mapping.place(Field.ORDER)));
        plainOrders += Words.isPlainNumber(order) ? 1 : 0;
        creditNotes += Words.isCreditNote(order) ? 1 : 0;
        String amount = row.cell(mapping.place(amountField));
        String price = row.cell(mapping.place(Field.UNIT_PRICE));
        numbers.add(row, amount, price);
        String quantity = row.cell(mapping.place(Field.QUANTITY));
        amounts.add(order, amount, quantity, price);
        if (multiplied()) {
            prices.add(row.cell(product), AmountEvidence.number(quantity), AmountEvidence.number(price));
        }
        if (mapping.has(Field.RECIPIENT)) {
            shop.add(row.cell(mapping.place(Field.EMAIL)), row.cell(mapping.place(Field.RECIPIENT)));
        }
        String signed = amount.isEmpty() ? price : amount;
        currencies.add(Words.value(row.cell(mapping.place(Field.CURRENCY))), Words.value(signed));
    }

    /** How many rows were looked at. */
    public long rows() {
        return rows;
    }

    /** How the rows are to be read, by all that was seen. */
    public Layout layout() {
        var notes = new ArrayList<>(problems);
        boolean whole = multiplied() && prices.ofWholeLines();
        var rule = whole ? AmountRule.SUM_OF_LINES : rule();
        var field = whole ? Field.UNIT_PRICE : amountField;
        boolean credits = creditNotes > 0 && plainOrders > creditNotes;
        if (options.orders()) {
            notes.addAll(amountNotes(rule, field, credits));
        }
        notes.addAll(consents.notes());
        return new Layout(
                dialect,
                mapping,
                dateFormat(notes),
                style(),
                rule,
                field,
                credits,
                currency(notes),
                currencies.likely(),
                localZone(),
                options.zone(),
                shop.address(),
                notes,
                missing());
    }

    private Finding guessed(Field field) {
        String column = mapping.column(field);
        return new Finding(
                "mapping",
                "guessed",
                Map.of("field", field.key(), "column", column),
                "Column '" + column + "' is taken for " + field.key() + ".");
    }

    /** Whether a line's amount would be its quantity times its price. */
    private boolean multiplied() {
        return options.orders()
                && !mapping.has(amountField)
                && mapping.has(Field.QUANTITY)
                && mapping.has(Field.UNIT_PRICE);
    }

    private NumberStyle style() {
        return numbers.style(currencies.whole());
    }

    private AmountRule rule() {
        if (mapping.has(amountField)) {
            boolean namedTotal = amountField == Field.ORDER_TOTAL;
            return amounts.repeatsTotal(namedTotal) ? AmountRule.ONCE_PER_ORDER : AmountRule.SUM_OF_LINES;
        }
        return mapping.has(Field.QUANTITY) ? AmountRule.QUANTITY_TIMES_PRICE : AmountRule.PRICE;
    }

    private List<Finding> amountNotes(AmountRule rule, Field field, boolean credits) {
        var notes = new ArrayList<Finding>();
        String column = mapping.column(mapping.has(field) ? field : Field.UNIT_PRICE);
        boolean plain = rule == AmountRule.SUM_OF_LINES && field == Field.AMOUNT;
        if (!plain && !column.isEmpty()) {
            notes.add(new Finding(
                    "amount",
                    "amount-rule",
                    Map.of("rule", rule.key(), "column", column),
                    "An order's amount is " + rule.text() + " (column '" + column + "')."));
        }
        if (credits) {
            notes.add(new Finding(
                    "order_id", "credit-notes", Map.of(), "Order ids that begin with C are taken for credit notes."));
        }
        if (numbers.ambiguous(currencies.whole())) {
            notes.add(new Finding(
                    "amount",
                    "number-ambiguous",
                    Map.of("style", style().text()),
                    "Amounts may have a decimal point or a decimal comma; they are read as " + style().text() + "."));
        }
        if (numbers.mixed()) {
            notes.add(new Finding(
                    "amount",
                    "number-mixed",
                    Map.of("style", style().text()),
                    "Some amounts have a decimal point and some a comma."));
        }
        if (!mapping.has(Field.ORDER)) {
            notes.add(new Finding(
                    "order_id",
                    "no-order-id",
                    Map.of(),
                    "There is no order id: each line counts as an order of its own."));
        }
        return notes;
    }

    private DateFormat dateFormat(List<Finding> notes) {
        var told = options.dateFormat();
        if (told != null) {
            return told;
        }
        var format = dates.format();
        if (dates.ambiguous()) {
            notes.add(new Finding(
                    "date",
                    "date-ambiguous",
                    Map.of("format", format.text()),
                    "No date has a number above 12 to tell the day from the month; they are read as " + format.text()
                            + "."));
        }
        if (dates.mixed()) {
            notes.add(new Finding(
                    "date",
                    "date-mixed",
                    Map.of("format", format.text()),
                    "Some dates have the day first and some the month; they are read as " + format.text() + "."));
        }
        return format;
    }

    private String currency(List<Finding> notes) {
        String currency = currencies.currency();
        String by = currencies.by();
        if (options.currency() == null && options.orders() && !mapping.has(Field.CURRENCY) && !by.isEmpty()) {
            String why = Map.of("sign", "by the sign in the amounts", "heading", "by the column's name")
                    .getOrDefault(by, "the organization's");
            notes.add(new Finding(
                    "currency",
                    "currency-assumed",
                    Map.of("currency", currency, "by", by),
                    "Amounts are in " + currency + ", " + why + "."));
        }
        return currency;
    }

    /** Stripe and others say in the column's name that its times are in UTC. */
    private ZoneId localZone() {
        return ColumnName.plain(mapping.column(dateField)).endsWith("utc") ? ZoneOffset.UTC : options.zone();
    }

    private List<FieldError> missing() {
        var missing = new ArrayList<>(wrongMapping);
        boolean named = mapping.has(Field.CUSTOMER) || mapping.has(Field.EMAIL) || mapping.has(Field.PHONE);
        if (!named && !(options.orders() && mapping.has(Field.NAME))) {
            missing.add(missing(Field.CUSTOMER));
        }
        if (options.orders() && !mapping.has(Field.DATE)) {
            missing.add(missing(Field.DATE));
        }
        if (options.orders() && !mapping.has(amountField) && !mapping.has(Field.UNIT_PRICE)) {
            missing.add(missing(Field.AMOUNT));
        }
        return missing;
    }

    private FieldError missing(Field field) {
        return new FieldError(
                field.key(),
                "column-missing",
                "No column was found for " + field.key() + "; the file has " + dialect.columns()
                        + ". Name it with the parameter mapping.");
    }
}
