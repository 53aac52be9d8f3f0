package dev.omnify.platform.overview;

import dev.omnify.platform.customer.Customer;
import dev.omnify.platform.customer.Order;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Sums customers up one after the other. It keeps figures per day and no customer, so its memory grows with the days
 * that orders are spread over and with nothing else.
 */
final class SummaryTally {
    private static final int LONGEST_DAYS = 2 * Period.YEAR.days();

    private final String currency;
    private final Instant now;
    private @Nullable Instant nextDue;
    private final Map<LocalDate, DayTally> days = new HashMap<>();
    private final Map<String, SourceTally> sources = new TreeMap<>();
    private final Map<String, Long> otherCurrencies = new HashMap<>();
    private final Map<Period, Presence> presences = new EnumMap<>(Period.class);
    private LocalDate lastOrder = LocalDate.MIN;
    private long customers;
    private long orders;
    private long refunds;

    /** @param now what is dated later counts in nothing */
    SummaryTally(String currency, Instant now) {
        this.now = now;
        this.currency = currency;
        for (Period period : Period.values()) {
            presences.put(period, new Presence(period.days()));
        }
    }

    /** Figures of a day so far. */
    private static final class DayTally {
        private long orders;
        private long ordered;
        private long refunded;
        private long newCustomers;
    }

    /** Figures of a source so far. */
    private static final class SourceTally {
        private long customers;
        private long orders;
        private LocalDate lastOrder = LocalDate.MIN;
    }

    /** How many customers and orders were summed up. */
    long records() {
        return customers + orders + refunds + otherCurrency();
    }

    private long otherCurrency() {
        return otherCurrencies.values().stream().mapToLong(Long::longValue).sum();
    }

    long customers() {
        return customers;
    }

    void add(Customer customer) {
        customers++;
        customer.externalIds().stream()
                .map(Customer.ExternalId::source)
                .distinct()
                .forEach(source -> source(source).customers++);
        var orderDays = customer.orders().stream()
                .filter(this::happened)
                .filter(this::counted)
                .map(Order::day)
                .sorted()
                .distinct()
                .toList();
        if (!orderDays.isEmpty()) {
            day(orderDays.getFirst()).newCustomers++;
            presences.values().forEach(presence -> presence.add(orderDays));
        }
    }

    private boolean happened(Order order) {
        if (!order.at().isAfter(now)) {
            return true;
        }
        var first = nextDue;
        nextDue = first == null || order.at().isBefore(first) ? order.at() : first;
        return false;
    }

    /** Counts an order or refund; whether it is an order in the currency. */
    private boolean counted(Order order) {
        boolean purchase = order.kind() == Order.Kind.ORDER;
        if (purchase) {
            var source = source(order.source());
            source.orders++;
            source.lastOrder = later(source.lastOrder, order.day());
        }
        if (!order.currency().equals(currency)) {
            if (purchase) {
                otherCurrencies.merge(order.currency(), 1L, Long::sum);
            }
            return false;
        }
        var day = day(order.day());
        if (purchase) {
            orders++;
            day.orders++;
            day.ordered += order.amount();
            lastOrder = later(lastOrder, order.day());
        } else {
            refunds++;
            day.refunded += order.amount();
        }
        return purchase;
    }

    Summary summary(long changes, Instant computedAt) {
        var asOf = orders == 0 ? null : lastOrder;
        return new Summary(
                currency,
                changes,
                computedAt,
                asOf,
                asOf == null ? List.of() : days(new Period.Span(asOf.minusDays(LONGEST_DAYS - 1L), asOf)),
                asOf == null ? Map.of() : buyers(asOf),
                new Summary.Totals(customers, orders, refunds),
                otherCurrency(),
                otherCurrencies.entrySet().stream()
                        .map(entry -> new Summary.CurrencyOrders(entry.getKey(), entry.getValue()))
                        .sorted(Comparator.comparingLong(Summary.CurrencyOrders::orders)
                                .reversed()
                                .thenComparing(Summary.CurrencyOrders::currency))
                        .toList(),
                sources.entrySet().stream()
                        .map(entry -> source(entry.getKey(), entry.getValue()))
                        .toList(),
                nextDue);
    }

    private List<Summary.Day> days(Period.Span span) {
        return days.entrySet().stream()
                .filter(entry -> span.has(entry.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> day(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Map<Period, Summary.Change> buyers(LocalDate asOf) {
        var buyers = new EnumMap<Period, Summary.Change>(Period.class);
        presences.forEach((period, presence) ->
                buyers.put(period, new Summary.Change(presence.on(asOf), presence.on(asOf.minusDays(period.days())))));
        return buyers;
    }

    private static Summary.Day day(LocalDate day, DayTally tally) {
        return new Summary.Day(day, tally.orders, tally.ordered, tally.refunded, tally.newCustomers);
    }

    private static Summary.Source source(String name, SourceTally tally) {
        return new Summary.Source(name, tally.customers, tally.orders, tally.orders == 0 ? null : tally.lastOrder);
    }

    private DayTally day(LocalDate day) {
        return days.computeIfAbsent(day, any -> new DayTally());
    }

    private SourceTally source(String name) {
        return sources.computeIfAbsent(name, any -> new SourceTally());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
