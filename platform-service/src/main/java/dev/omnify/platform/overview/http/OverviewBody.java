package dev.omnify.platform.overview.http;

import dev.omnify.kit.Money;
import dev.omnify.platform.overview.Comparison;
import dev.omnify.platform.overview.Overview;
import dev.omnify.platform.overview.Period;
import dev.omnify.platform.overview.Summary;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a period that ends on the day of the last order, beside those of as many days just before.
 *
 * @param asOf the day of the last order; null before any, as are the periods and the figures
 * @param days every day of both periods, the first first
 * @param otherCurrency orders in other currencies, left out of all but the sources
 * @param otherCurrencies the same by currency, the most first; empty while nobody has counted them so
 * @param computedAt when the figures were made; null before any customer
 */
@Schema(name = "Overview")
record OverviewBody(
        String period,
        @Nullable String currency,
        @Nullable LocalDate asOf,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable SpanBody before,
        @Nullable FiguresBody figures,
        List<DayBody> days,
        TotalsBody totals,
        long otherCurrency,
        List<CurrencyBody> otherCurrencies,
        List<SourceBody> sources,
        @Nullable Instant computedAt) {

    /** Days from the first to the last, both among them. */
    @Schema(name = "OverviewSpan")
    record SpanBody(LocalDate from, LocalDate to) {
        static SpanBody of(Period.Span span) {
            return new SpanBody(span.from(), span.to());
        }
    }

    /** A number in the period and in the one before. */
    @Schema(name = "CountChange")
    record CountChange(long now, long before) {}

    /** An amount in the period and in the one before; null where there is nothing to take it of. */
    @Schema(name = "MoneyChange")
    record MoneyChange(@Nullable Money now, @Nullable Money before) {}

    /**
     * The figures of both periods.
     *
     * @param customers with an order in the period
     * @param newCustomers whose first order is in the period
     * @param revenue what orders brought less what went back, each on its own day
     * @param refunds what went back, as a positive amount
     * @param averageOrder what orders brought, refunds not taken off, by order
     */
    @Schema(name = "OverviewFigures")
    record FiguresBody(
            CountChange customers,
            CountChange newCustomers,
            CountChange orders,
            MoneyChange revenue,
            MoneyChange refunds,
            MoneyChange averageOrder) {
        static FiguresBody of(Comparison comparison, String currency) {
            var now = comparison.present();
            var before = comparison.past();
            return new FiguresBody(
                    new CountChange(now.customers(), before.customers()),
                    new CountChange(now.newCustomers(), before.newCustomers()),
                    new CountChange(now.orders(), before.orders()),
                    new MoneyChange(new Money(now.revenue(), currency), new Money(before.revenue(), currency)),
                    new MoneyChange(new Money(now.refunded(), currency), new Money(before.refunded(), currency)),
                    new MoneyChange(average(now, currency), average(before, currency)));
        }

        private static @Nullable Money average(Comparison.Figures figures, String currency) {
            return figures.averageOrder().isEmpty()
                    ? null
                    : new Money(figures.averageOrder().getAsLong(), currency);
        }
    }

    /**
     * One day.
     *
     * @param revenue what its orders brought less what went back on it, in minor units
     */
    @Schema(name = "OverviewDay")
    record DayBody(LocalDate day, long orders, long revenue) {
        static DayBody of(Summary.Day day) {
            return new DayBody(day.day(), day.orders(), day.ordered() - day.refunded());
        }
    }

    /** All there is, of whatever day. */
    @Schema(name = "OverviewTotals")
    record TotalsBody(long customers, long orders, long refunds) {
        static TotalsBody of(Summary.Totals totals) {
            return new TotalsBody(totals.customers(), totals.orders(), totals.refunds());
        }
    }

    /** How many orders are in a currency that the figures leave out. */
    @Schema(name = "OverviewCurrency")
    record CurrencyBody(String currency, long orders) {}

    /**
     * What one source brought, in whatever currency.
     *
     * @param lastReceivedAt when something of it came in last, whether it was new or not
     */
    @Schema(name = "OverviewSource")
    record SourceBody(
            String source,
            long customers,
            long orders,
            @Nullable LocalDate lastOrder,
            @Nullable Instant lastReceivedAt) {}

    static OverviewBody of(Overview overview) {
        var summary = Optional.ofNullable(overview.summary());
        var comparison = overview.comparison();
        var to = comparison.map(both -> both.now().to()).orElse(null);
        return new OverviewBody(
                overview.period().text(),
                overview.currency(),
                to,
                comparison.map(both -> both.now().from()).orElse(null),
                to,
                comparison.map(both -> SpanBody.of(both.before())).orElse(null),
                comparison
                        .flatMap(both -> summary.map(of -> FiguresBody.of(both, of.currency())))
                        .orElse(null),
                comparison.map(Comparison::days).orElse(List.of()).stream()
                        .map(DayBody::of)
                        .toList(),
                TotalsBody.of(summary.map(Summary::totals).orElse(Summary.Totals.NONE)),
                summary.map(Summary::otherCurrency).orElse(0L),
                summary.map(Summary::otherCurrencies).orElse(List.of()).stream()
                        .map(other -> new CurrencyBody(other.currency(), other.orders()))
                        .toList(),
                summary.map(Summary::sources).orElse(List.of()).stream()
                        .map(source -> source(source, overview))
                        .toList(),
                summary.map(Summary::computedAt).orElse(null));
    }

    private static SourceBody source(Summary.Source source, Overview overview) {
        return new SourceBody(
                source.source(),
                source.customers(),
                source.orders(),
                source.lastOrder(),
                overview.received().get(source.source()));
    }
}
