package dev.omnify.eyes.analysis;

import dev.omnify.eyes.dataset.ActivityHistory;
import dev.omnify.eyes.dataset.ConsentedCustomers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The data that an analysis saw.
 *
 * @param orders orders up to its day
 * @param refunds refunds up to its day
 * @param from day of the first order; null without orders
 * @param to day of the last order; null without orders
 * @param sources where the orders came from
 * @param excludedForConsent customers left out because they refused, or because silence counts as refusal
 * @param consentDefaulted customers who said nothing, so that the organisation's default decided
 * @param otherCurrencies orders left out because they are in another currency, the most first
 */
public record DataSummary(
        long orders,
        long refunds,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<Source> sources,
        int excludedForConsent,
        int consentDefaulted,
        List<OtherCurrency> otherCurrencies) {

    /** How many orders one source told of. */
    public record Source(String name, long orders) {}

    /** How many orders are in one other currency, an ISO 4217 code. */
    public record OtherCurrency(String currency, long orders) {}

    /** All orders left out for their currency. */
    public long otherCurrency() {
        return otherCurrencies.stream().mapToLong(OtherCurrency::orders).sum();
    }

    static DataSummary of(ActivityHistory history, ConsentedCustomers consented, int asOf) {
        long[] orders = new long[history.sourceNames().size()];
        long refunds = 0;
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (int customer : consented.customers()) {
            int end = history.endAfter(customer, asOf);
            for (int place = history.start(customer); place < end; place++) {
                if (history.isOrder(place)) {
                    orders[history.source(place)]++;
                    first = Math.min(first, history.day(place));
                    last = Math.max(last, history.day(place));
                } else {
                    refunds++;
                }
            }
        }
        List<Source> sources = new ArrayList<>();
        long all = 0;
        for (int s = 0; s < orders.length; s++) {
            all += orders[s];
            if (orders[s] > 0) {
                sources.add(new Source(history.sourceNames().get(s), orders[s]));
            }
        }
        return new DataSummary(
                all,
                refunds,
                all == 0 ? null : LocalDate.ofEpochDay(first),
                all == 0 ? null : LocalDate.ofEpochDay(last),
                List.copyOf(sources),
                consented.excluded(),
                consented.defaulted(),
                history.otherCurrencies().entrySet().stream()
                        .map(other -> new OtherCurrency(other.getKey(), other.getValue()))
                        .sorted(Comparator.comparingLong(OtherCurrency::orders)
                                .reversed()
                                .thenComparing(OtherCurrency::currency))
                        .toList());
    }
}
