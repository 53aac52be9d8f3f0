package dev.omnify.platform.overview.mongo;

import dev.omnify.platform.overview.Period;
import dev.omnify.platform.overview.Summary;
import io.quarkus.mongodb.panache.common.MongoEntity;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A tenant's summary, its only document in the collection. Days are days since 1970.
 *
 * @param buyers by the period's name
 */
@MongoEntity(collection = "summaries")
@RegisterForReflection
public record SummaryDocument(
        String id,
        String currency,
        long changes,
        Instant computedAt,
        @Nullable Long asOf,
        List<DayDocument> days,
        Map<String, ChangeDocument> buyers,
        long customers,
        long orders,
        long refunds,
        long otherCurrency,
        @Nullable List<CurrencyDocument> otherCurrencies,
        List<SourceDocument> sources,
        @Nullable Instant nextDue) {

    /** One day's figures. */
    @RegisterForReflection
    public record DayDocument(long day, long orders, long ordered, long refunded, long newCustomers) {}

    /** A number in a period and in the one before. */
    @RegisterForReflection
    public record ChangeDocument(long now, long before) {}

    /** How many orders are in a currency. */
    @RegisterForReflection
    public record CurrencyDocument(String currency, long orders) {}

    /** What one source brought. */
    @RegisterForReflection
    public record SourceDocument(
            String source,
            long customers,
            long orders,
            @Nullable Long lastOrder) {}

    static SummaryDocument of(String id, Summary summary) {
        var buyers = new TreeMap<String, ChangeDocument>();
        summary.buyers()
                .forEach((period, change) ->
                        buyers.put(period.text(), new ChangeDocument(change.now(), change.before())));
        return new SummaryDocument(
                id,
                summary.currency(),
                summary.changes(),
                summary.computedAt(),
                number(summary.asOf()),
                summary.days().stream()
                        .map(day -> new DayDocument(
                                day.day().toEpochDay(),
                                day.orders(),
                                day.ordered(),
                                day.refunded(),
                                day.newCustomers()))
                        .toList(),
                buyers,
                summary.totals().customers(),
                summary.totals().orders(),
                summary.totals().refunds(),
                summary.otherCurrency(),
                summary.otherCurrencies().stream()
                        .map(other -> new CurrencyDocument(other.currency(), other.orders()))
                        .toList(),
                summary.sources().stream()
                        .map(source -> new SourceDocument(
                                source.source(), source.customers(), source.orders(), number(source.lastOrder())))
                        .toList(),
                summary.nextDue());
    }

    Summary toDomain() {
        return new Summary(
                currency,
                changes,
                computedAt,
                day(asOf),
                days.stream()
                        .map(one -> new Summary.Day(
                                LocalDate.ofEpochDay(one.day()),
                                one.orders(),
                                one.ordered(),
                                one.refunded(),
                                one.newCustomers()))
                        .toList(),
                buyers.entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> Period.of(entry.getKey()),
                                entry -> new Summary.Change(
                                        entry.getValue().now(), entry.getValue().before()))),
                new Summary.Totals(customers, orders, refunds),
                otherCurrency,
                otherCurrencies == null
                        ? List.of()
                        : otherCurrencies.stream()
                                .map(other -> new Summary.CurrencyOrders(other.currency(), other.orders()))
                                .toList(),
                sources.stream()
                        .map(one ->
                                new Summary.Source(one.source(), one.customers(), one.orders(), day(one.lastOrder())))
                        .toList(),
                nextDue);
    }

    private static @Nullable Long number(@Nullable LocalDate day) {
        return day == null ? null : day.toEpochDay();
    }

    private static @Nullable LocalDate day(@Nullable Long number) {
        return number == null ? null : LocalDate.ofEpochDay(number);
    }
}
