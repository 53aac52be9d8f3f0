package dev.omnify.platform.imports.line;

import dev.omnify.platform.imports.currency.Currencies;
import dev.omnify.platform.imports.currency.CurrencyUnit;
import dev.omnify.platform.imports.format.When;
import dev.omnify.platform.imports.mapping.Field;
import dev.omnify.platform.imports.table.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the cells of a row that cannot be read, each by itself, so that a person sees all of them at once. */
public final class CellCheck {
    private final Layout layout;
    private final boolean orders;
    private final Instant latest;

    /**
     * A check of rows that are read so.
     *
     * @param receivedAt when the file came; nothing is dated later than a day after it
     */
    public CellCheck(Layout layout, boolean orders, Instant receivedAt) {
        this.layout = layout;
        this.orders = orders;
        latest = receivedAt.plus(Duration.ofDays(1));
    }

    /**
     * A cell that cannot be read.
     *
     * @param column its number from 0
     * @param code what is wrong, as rejected rows tell it
     */
    public record Unreadable(int column, String code) {}

    /** The row's cells that cannot be read. */
    public List<Unreadable> check(Row row) {
        var found = new ArrayList<Unreadable>();
        if (!orders || !row.fault().isEmpty()) {
            return found;
        }
        add(found, row, Field.DATE, this::date);
        boolean alone =
                Words.value(row.cell(layout.mapping().place(Field.CURRENCY))).isEmpty();
        add(found, row, layout.amountField(), cell -> amount(cell, alone));
        add(found, row, Field.UNIT_PRICE, cell -> amount(cell, alone));
        add(found, row, Field.QUANTITY, cell -> number(cell, "quantity-unreadable"));
        add(found, row, Field.CURRENCY, this::currency);
        return found;
    }

    /** Says what is wrong with a filled cell; empty when nothing is. */
    private interface Check {
        Optional<String> of(String cell);
    }

    private void add(List<Unreadable> found, Row row, Field field, Check check) {
        int column = layout.mapping().place(field);
        String cell = Words.value(row.cell(column));
        boolean counts = field != Field.QUANTITY && field != Field.UNIT_PRICE || used(field);
        if (cell.isEmpty() || !counts || found.stream().anyMatch(known -> known.column() == column)) {
            return;
        }
        check.of(cell).ifPresent(code -> found.add(new Unreadable(column, code)));
    }

    private boolean used(Field field) {
        return switch (layout.amountRule()) {
            case QUANTITY_TIMES_PRICE -> true;
            case PRICE -> field == Field.UNIT_PRICE;
            default -> false;
        };
    }

    private Optional<String> date(String cell) {
        Optional<When> when = layout.dateFormat().parse(cell, layout.localZone(), layout.zone());
        if (when.isEmpty()) {
            return Optional.of("date-unreadable");
        }
        return when.get().at().isAfter(latest) ? Optional.of("date-in-future") : Optional.empty();
    }

    private Optional<String> number(String cell, String code) {
        return layout.numbers().parse(cell).isPresent() ? Optional.empty() : Optional.of(code);
    }

    /** @param alone whether no other cell names its currency */
    private Optional<String> amount(String cell, boolean alone) {
        var unreadable = number(cell, "amount-unreadable");
        return unreadable.isEmpty() && alone ? Currencies.inAmount(cell).flatMap(this::unknown) : unreadable;
    }

    private Optional<String> currency(String cell) {
        return unknown(Currencies.named(cell));
    }

    private Optional<String> unknown(CurrencyUnit unit) {
        return unit.among(layout.likely()).isPresent() ? Optional.empty() : Optional.of("currency-unknown");
    }
}
