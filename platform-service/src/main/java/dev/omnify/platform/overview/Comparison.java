package dev.omnify.platform.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A summary's figures for a period that ends on the day of the last order, beside those of as many days just before.
 *
 * @param days every day of both, the first first
 */
public record Comparison(Period.Span now, Period.Span before, Figures present, Figures past, List<Summary.Day> days) {
    public Comparison {
        days = List.copyOf(days);
    }

    /**
     * The figures of one span of days.
     *
     * @param customers with an order in it
     * @param newCustomers whose first order is in it
     * @param ordered what its orders brought, in minor units
     */
    public record Figures(long customers, long newCustomers, long orders, long ordered, long refunded) {
        /** What orders brought less what went back. */
        public long revenue() {
            return ordered - refunded;
        }

        /** What an order brought, half a minor unit rounded up; empty when there is none. */
        public OptionalLong averageOrder() {
            return orders == 0
                    ? OptionalLong.empty()
                    : OptionalLong.of(Math.floorDiv(2 * ordered + orders, 2 * orders));
        }

        private static Figures of(long customers, Stream<Summary.Day> days) {
            return days.reduce(
                    new Figures(customers, 0, 0, 0, 0),
                    (sum, day) -> new Figures(
                            customers,
                            sum.newCustomers + day.newCustomers(),
                            sum.orders + day.orders(),
                            sum.ordered + day.ordered(),
                            sum.refunded + day.refunded()),
                    (one, other) -> other);
        }
    }

    /** The comparison of a summary's last days; {@code asOf} is the summary's own. */
    static Comparison of(Summary summary, LocalDate asOf, Period period) {
        var now = period.endingOn(asOf);
        var before = period.endingOn(now.from().minusDays(1));
        var known = summary.days().stream().collect(Collectors.toMap(Summary.Day::day, Function.identity()));
        var buyers = summary.buyers().getOrDefault(period, Summary.Change.NONE);
        return new Comparison(
                now,
                before,
                Figures.of(buyers.now(), every(now, known)),
                Figures.of(buyers.before(), every(before, known)),
                Stream.concat(every(before, known), every(now, known)).toList());
    }

    private static Stream<Summary.Day> every(Period.Span span, Map<LocalDate, Summary.Day> known) {
        return span.from()
                .datesUntil(span.to().plusDays(1))
                .map(day -> known.getOrDefault(day, new Summary.Day(day, 0, 0, 0, 0)));
    }
}
