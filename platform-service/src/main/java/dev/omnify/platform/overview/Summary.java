package dev.omnify.platform.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All of a tenant's customers in figures, as they were when it was made.
 *
 * @param currency what orders are counted in; those in another are left out
 * @param changes the state of the intake that it was made from
 * @param asOf the day of the last order; null before any
 * @param days those on which anything happened, the first first, back to the beginning of the longest period's before
 * @param buyers how many customers have an order in the period, and in the one before it
 * @param otherCurrency orders left out
 * @param otherCurrencies the same by currency, the most first; none in a summary of an earlier version
 * @param nextDue when the first of the orders counts that are dated later than the summary; null when there are none
 */
public record Summary(
        String currency,
        long changes,
        Instant computedAt,
        @Nullable LocalDate asOf,
        List<Day> days,
        Map<Period, Change> buyers,
        Totals totals,
        long otherCurrency,
        List<CurrencyOrders> otherCurrencies,
        List<Source> sources,
        @Nullable Instant nextDue) {
    public Summary {
        days = List.copyOf(days);
        buyers = Map.copyOf(buyers);
        otherCurrencies = List.copyOf(otherCurrencies);
        sources = List.copyOf(sources);
    }

    /**
     * One day's figures.
     *
     * @param ordered what its orders brought, in minor units
     * @param refunded what went back on it
     * @param newCustomers customers whose first order it saw
     */
    public record Day(LocalDate day, long orders, long ordered, long refunded, long newCustomers) {}

    /** A number in the period and in the one before. */
    public record Change(long now, long before) {
        /** Nothing in either. */
        public static final Change NONE = new Change(0, 0);
    }

    /** All there is, of whatever day. */
    public record Totals(long customers, long orders, long refunds) {
        /** Nothing at all. */
        public static final Totals NONE = new Totals(0, 0, 0);
    }

    /** How many orders are in a currency, ISO 4217. */
    public record CurrencyOrders(String currency, long orders) {}

    /** What one source brought, in whatever currency. */
    public record Source(
            String source,
            long customers,
            long orders,
            @Nullable LocalDate lastOrder) {}

    /** How many customers, orders and refunds it sums up. */
    long records() {
        return totals.customers() + totals.orders() + totals.refunds() + otherCurrency;
    }

    /**
     * Whether it is of this state of the intake, in this currency, whole, and without orders whose time has come since.
     */
    boolean isOf(long currentChanges, String currentCurrency, Instant now) {
        boolean due = nextDue != null && !nextDue.isAfter(now);
        boolean whole = otherCurrency == 0 || !otherCurrencies.isEmpty();
        return changes == currentChanges && currency.equals(currentCurrency) && whole && !due;
    }
}
