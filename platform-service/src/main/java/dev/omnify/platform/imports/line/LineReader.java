package dev.omnify.platform.imports.line;

import dev.omnify.platform.imports.currency.Currencies;
import dev.omnify.platform.imports.currency.CurrencyUnit;
import dev.omnify.platform.imports.format.When;
import dev.omnify.platform.imports.mapping.ColumnMapping;
import dev.omnify.platform.imports.mapping.Field;
import dev.omnify.platform.imports.table.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a file of orders or of customers, in the order of the file: a line that repeats the order id of the
 * line before it may leave customer and date out, as exports with several items an order do.
 */
public final class LineReader {
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(12);
    private static final int MAX_ORDER_ID = 200;
    private static final int MOST_TYPES = 1000;

    private final Layout layout;
    private final ColumnMapping mapping;
    private final boolean orders;
    private final Instant latest;
    private final CustomerCell customers;
    private final boolean asksForRefunds;
    private final Map<String, Words.Type> types = new HashMap<>();
    private String previousOrder = "";
    private String previousCustomer = "";
    private String previousCurrency;
    private @Nullable When previousWhen;
    private String lastDateCell = "";
    private Optional<When> lastWhen = Optional.empty();

    /**
     * A reader from the beginning of a file.
     *
     * @param orders whether rows are lines of orders; otherwise they are customers
     * @param receivedAt when the file came; nothing is dated later than a day after it
     */
    public LineReader(Layout layout, boolean orders, IdentityHash hash, Instant receivedAt) {
        this.layout = layout;
        this.orders = orders;
        latest = receivedAt.plus(Duration.ofDays(1));
        mapping = layout.mapping();
        previousCurrency = layout.currency();
        asksForRefunds = Words.asksForRefunds(mapping.column(Field.TYPE));
        customers = new CustomerCell(mapping, layout.shop(), hash);
    }

    /** What the row says, or why it cannot be used. */
    public Reading read(Row row) {
        try {
            refuseFaults(row);
            return new Reading.Accepted(orders ? orderLine(row) : customerLine(row));
        } catch (RejectedRow e) {
            return e.reading();
        }
    }

    private void refuseFaults(Row row) throws RejectedRow {
        if (!row.fault().isEmpty()) {
            boolean tooLong = row.fault().equals(Row.CELL_TOO_LONG);
            throw new RejectedRow(
                    row.fault(),
                    tooLong
                            ? "A cell has more than " + Row.LONGEST_CELL + " characters."
                            : "The line is no JSON document.");
        }
        for (int i = mapping.columns().size(); i < row.cells().size(); i++) {
            if (!row.cell(i).isEmpty()) {
                throw new RejectedRow(
                        "too-many-cells",
                        "The row has " + row.cells().size() + " cells where the header has "
                                + mapping.columns().size() + ".");
            }
        }
    }

    private Line customerLine(Row row) throws RejectedRow {
        var facts = customers.facts(row);
        String customer = customers.customer(row, facts);
        if (customer.isEmpty()) {
            throw new RejectedRow("customer-missing", "The row names no customer.");
        }
        long toldAt = when(row.cell(mapping.place(Field.CONSENT_TIME)))
                .filter(when -> !when.at().isAfter(latest))
                .map(when -> when.at().toEpochMilli())
                .orElse(0L);
        return new Line(customer, facts, toldAt, null);
    }

    private Line orderLine(Row row) throws RejectedRow {
        String order = Words.id(row.cell(mapping.place(Field.ORDER)));
        if (order.length() > MAX_ORDER_ID) {
            throw new RejectedRow("order-id-too-long", "The order id has more than " + MAX_ORDER_ID + " characters.");
        }
        boolean again = !order.isEmpty() && order.equals(previousOrder);
        refuseTotals(row, order);
        refuseOthers(row);
        var facts = customers.facts(row);
        String dateCell = dateCell(row);
        String customer = customers.customer(row, facts);
        if (customer.isEmpty() && again && dateCell.isEmpty()) {
            customer = previousCustomer;
        }
        if (customer.isEmpty()) {
            throw new RejectedRow("customer-missing", "The row names no customer.");
        }
        var before = previousWhen;
        var when = dateCell.isEmpty() && again && before != null ? before : requireWhen(dateCell);
        refuseFuture(when);
        var purchase = purchase(row, order, when, again);
        previousOrder = order;
        previousCustomer = customer;
        previousCurrency = purchase.currency();
        previousWhen = when;
        return new Line(customer, facts, when.at().toEpochMilli(), purchase);
    }

    /**
     * A sum below the table: its heading stands where otherwise the order or its customer would be named. A row with an
     * order's id and a date is an order, whatever its customer is called.
     */
    private void refuseTotals(Row row, String order) throws RejectedRow {
        if (!order.isEmpty() && !Words.isTotal(order) && when(dateCell(row)).isPresent()) {
            return;
        }
        String customer = row.cell(mapping.place(Field.CUSTOMER));
        boolean dated = !row.cell(mapping.place(Field.DATE)).isEmpty();
        boolean named = !customer.isEmpty()
                || !row.cell(mapping.place(Field.EMAIL)).isEmpty()
                || !row.cell(mapping.place(Field.PHONE)).isEmpty();
        boolean headed = Words.isTotal(customer);
        if (!(dated && named)) {
            headed |= Words.isTotal(first(row))
                    || Words.isTotal(row.cell(mapping.place(Field.ORDER)))
                    || Words.isTotal(row.cell(mapping.place(Field.DATE)));
        }
        if (headed) {
            throw new RejectedRow("totals-row", "The row is a sum of others and no order.");
        }
    }

    private static String first(Row row) {
        for (int i = 0; i < row.cells().size(); i++) {
            if (!row.cell(i).isEmpty()) {
                return row.cell(i);
            }
        }
        return "";
    }

    private void refuseFuture(When when) throws RejectedRow {
        if (when.at().isAfter(latest)) {
            throw new RejectedRow(
                    "date-in-future", when.day() + " is later than the day after the file came; no order can be so.");
        }
    }

    private void refuseOthers(Row row) throws RejectedRow {
        String status = row.cell(mapping.place(Field.STATUS));
        if (Words.notPaid(status)) {
            throw new RejectedRow("not-paid", "The order's status is " + status + ": no money moved.");
        }
        String type = row.cell(mapping.place(Field.TYPE));
        var meaning = meaning(type);
        if (meaning == Words.Type.NO_PURCHASE) {
            throw new RejectedRow("not-a-purchase", "The row is of the type " + type + ", which is no purchase.");
        }
        boolean back = type.isEmpty() || meaning == Words.Type.REFUND;
        if (customers.sentByShop(row) && (customers.recipient(row).isEmpty() || !back)) {
            throw new RejectedRow("not-a-purchase", "The shop itself paid here, and not back to a customer.");
        }
    }

    /** Files have few types and many rows. */
    private Words.Type meaning(String type) {
        if (types.size() > MOST_TYPES) {
            types.clear();
        }
        return types.computeIfAbsent(type, cell -> Words.type(cell, asksForRefunds));
    }

    private Line.Purchase purchase(Row row, String order, When when, boolean again) throws RejectedRow {
        BigDecimal amount = amount(row, again);
        boolean refund = amount.signum() < 0
                || negative(row.cell(mapping.place(Field.QUANTITY)))
                || layout.creditNotes() && Words.isCreditNote(order)
                || meaning(row.cell(mapping.place(Field.TYPE))) == Words.Type.REFUND;
        long micros = micros(amount.abs());
        long refunded = refund ? 0 : refunded(row, micros);
        return new Line.Purchase(
                order,
                when.at().toEpochMilli(),
                Math.toIntExact(when.day().toEpochDay()),
                micros,
                refunded,
                currency(row, again),
                refund);
    }

    private long refunded(Row row, long micros) throws RejectedRow {
        String cell = row.cell(mapping.place(Field.REFUNDED));
        var told = layout.numbers().parse(cell).map(BigDecimal::abs);
        if (told.isPresent() && told.get().signum() > 0) {
            return micros(told.get());
        }
        return Words.givenBack(row.cell(mapping.place(Field.STATUS))) ? micros : 0;
    }

    private BigDecimal amount(Row row, boolean again) throws RejectedRow {
        return switch (layout.amountRule()) {
            case SUM_OF_LINES, ONCE_PER_ORDER, PRICE -> cellAmount(amountCell(row), again);
            case QUANTITY_TIMES_PRICE -> {
                var price = cellAmount(amountCell(row), again);
                String cell = row.cell(mapping.place(Field.QUANTITY));
                var quantity = layout.numbers()
                        .parse(cell)
                        .orElseThrow(() -> new RejectedRow(
                                cell.isEmpty() ? "quantity-missing" : "quantity-unreadable",
                                cell.isEmpty() ? "The row has no quantity." : "'" + cell + "' is no quantity."));
                yield quantity.multiply(price);
            }
        };
    }

    private BigDecimal cellAmount(String cell, boolean again) throws RejectedRow {
        String text = Words.value(cell);
        if (text.isEmpty()) {
            if (again) {
                return BigDecimal.ZERO;
            }
            throw new RejectedRow("amount-missing", "The row has no amount.");
        }
        return layout.numbers()
                .parse(text)
                .orElseThrow(() -> new RejectedRow("amount-unreadable", "'" + text + "' is no amount."));
    }

    /** The cell that the row's amount is read from, or multiplied of. */
    private String amountCell(Row row) {
        return switch (layout.amountRule()) {
            case SUM_OF_LINES, ONCE_PER_ORDER -> row.cell(mapping.place(layout.amountField()));
            case PRICE, QUANTITY_TIMES_PRICE -> row.cell(mapping.place(Field.UNIT_PRICE));
        };
    }

    private boolean negative(String quantity) {
        return layout.numbers().parse(quantity).map(value -> value.signum() < 0).orElse(false);
    }

    private static long micros(BigDecimal amount) throws RejectedRow {
        if (amount.compareTo(LIMIT) >= 0) {
            throw new RejectedRow("amount-out-of-range", "The amount is a million millions or more.");
        }
        return amount.setScale(Currencies.SCALE, RoundingMode.HALF_UP)
                .unscaledValue()
                .longValueExact();
    }

    private String currency(Row row, boolean again) throws RejectedRow {
        String cell = Words.value(row.cell(mapping.place(Field.CURRENCY)));
        if (!cell.isEmpty()) {
            return currency(Currencies.named(cell), cell);
        }
        String amount = Words.value(amountCell(row));
        var unit = Currencies.inAmount(amount);
        if (unit.isEmpty()) {
            return again ? previousCurrency : layout.currency();
        }
        return currency(unit.get(), amount);
    }

    private String currency(CurrencyUnit unit, String cell) throws RejectedRow {
        return unit.among(layout.likely())
                .orElseThrow(() -> new RejectedRow(
                        "currency-unknown",
                        unit.known()
                                ? "'" + cell + "' may be one of several currencies: "
                                        + String.join(", ", new TreeSet<>(unit.codes())) + "."
                                : "'" + cell + "' names no currency that is known."));
    }

    private String dateCell(Row row) {
        String date = Words.value(row.cell(mapping.place(Field.DATE)));
        String time = Words.value(row.cell(mapping.place(Field.TIME)));
        if (date.isEmpty() || time.isEmpty() || date.indexOf(':') > 0) {
            return date;
        }
        String zone = Words.value(row.cell(mapping.place(Field.ZONE)));
        return zone.isEmpty() || time.indexOf(' ') > 0 ? date + " " + time : date + " " + time + " " + zone;
    }

    private When requireWhen(String cell) throws RejectedRow {
        if (cell.isEmpty()) {
            throw new RejectedRow("date-missing", "The row has no date.");
        }
        return when(cell)
                .orElseThrow(() -> new RejectedRow(
                        "date-unreadable",
                        "'" + cell + "' is no date in the file's format "
                                + layout.dateFormat().text() + "."));
    }

    /** Files are mostly in order of time, so that the same cell comes many times in a row. */
    private Optional<When> when(String cell) {
        if (!cell.equals(lastDateCell)) {
            lastDateCell = cell;
            lastWhen = cell.isEmpty()
                    ? Optional.empty()
                    : layout.dateFormat().parse(cell, layout.localZone(), layout.zone());
        }
        return lastWhen;
    }
}
