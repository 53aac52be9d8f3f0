package dev.omnify.platform.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.omnify.kit.Money;
import dev.omnify.kit.TenantId;
import dev.omnify.platform.consent.Consent;
import dev.omnify.platform.customer.Customer;
import dev.omnify.platform.customer.Order;
import dev.omnify.platform.overview.Summary.Change;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SummaryTallyTest {
    private static final TenantId TENANT = TenantId.of("00000000-0000-4000-8000-000000000001");
    private static final Instant NOW = Instant.parse("2026-05-01T00:00:00Z");

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Order order(String id, LocalDate day, long amount, String currency, Order.Kind kind) {
        var at = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        return Order.of(TENANT, "upload", id, at, day, new Money(amount, currency), kind);
    }

    private static Order bought(String id, String day, long amount) {
        return order(id, day(day), amount, "GBP", Order.Kind.ORDER);
    }

    private static Order refunded(String id, String day, long amount) {
        return order(id, day(day), amount, "GBP", Order.Kind.REFUND);
    }

    private static Customer customer(String id, String source, Order... orders) {
        return new Customer(
                id,
                List.of(new Customer.ExternalId(source, id)),
                null,
                Map.of(),
                Set.of(),
                Map.of(),
                Set.of(),
                Consent.NONE,
                List.of(orders),
                NOW,
                NOW);
    }

    private static Summary sum(Customer... customers) {
        var tally = new SummaryTally("GBP", NOW);
        Stream.of(customers).forEach(tally::add);
        return tally.summary(7, NOW);
    }

    private static Comparison comparison(Summary summary, Period period) {
        return new Overview(period, "GBP", summary, Map.of()).comparison().orElseThrow();
    }

    /** The last order is on 31 March, so 30 days are 2 to 31 March, and before them 31 January to 1 March. */
    private static Summary shop() {
        return sum(
                customer(
                        "a",
                        "upload",
                        bought("a1", "2026-01-30", 1000),
                        bought("a2", "2026-03-02", 500),
                        bought("a3", "2026-03-02", 250)),
                customer("b", "upload", bought("b1", "2026-01-31", 300), bought("b2", "2026-03-01", 400)),
                customer("c", "upload", bought("c1", "2026-03-31", 999), refunded("c1", "2026-03-31", 99)),
                customer("d", "gohighlevel", refunded("d1", "2026-03-10", 2000)),
                customer(
                        "e",
                        "gohighlevel",
                        order("e1", day("2026-04-15"), 5000, "USD", Order.Kind.ORDER),
                        order("e2", day("2026-04-16"), 5000, "USD", Order.Kind.REFUND)),
                customer("f", "gohighlevel", refunded("f1", "2026-04-01", 7)));
    }

    @Test
    void whatIsDatedLaterCountsInNothingUntilItsTime() {
        var held = sum(
                customer("a", "upload", bought("a1", "2026-04-30", 1000), bought("a2", "2026-05-03", 500)),
                customer("b", "upload", bought("b1", "2042-02-03", 300), refunded("b2", "2026-05-02", 9)));

        assertThat(held.asOf()).isEqualTo(day("2026-04-30"));
        assertThat(held.totals()).isEqualTo(new Summary.Totals(2, 1, 0));
        assertThat(held.sources()).singleElement().satisfies(source -> {
            assertThat(source.orders()).isEqualTo(1);
            assertThat(source.lastOrder()).isEqualTo(day("2026-04-30"));
        });
        assertThat(held.nextDue()).isEqualTo(Instant.parse("2026-05-02T00:00:00Z"));
        assertThat(held.isOf(7, "GBP", NOW)).isTrue();
        assertThat(held.isOf(7, "GBP", Instant.parse("2026-05-02T00:00:00Z"))).isFalse();
    }

    @Test
    void countsThePeriodAndTheOneBeforeByHand() {
        var both = comparison(shop(), Period.MONTH);

        assertThat(both.now()).isEqualTo(new Period.Span(day("2026-03-02"), day("2026-03-31")));
        assertThat(both.before()).isEqualTo(new Period.Span(day("2026-01-31"), day("2026-03-01")));
        assertThat(both.present()).isEqualTo(new Comparison.Figures(2, 1, 3, 1749, 2099));
        assertThat(both.past()).isEqualTo(new Comparison.Figures(1, 1, 2, 700, 0));
        assertThat(both.present().revenue()).isEqualTo(-350);
        assertThat(both.present().averageOrder()).isEqualTo(OptionalLong.of(583));
        assertThat(both.past().averageOrder()).isEqualTo(OptionalLong.of(350));
    }

    @Test
    void longerPeriodsSeeMore() {
        var both = comparison(shop(), Period.QUARTER);

        assertThat(both.now().from()).isEqualTo(day("2026-01-01"));
        assertThat(both.present()).isEqualTo(new Comparison.Figures(3, 3, 6, 3449, 2099));
        assertThat(both.past()).isEqualTo(new Comparison.Figures(0, 0, 0, 0, 0));
        assertThat(both.past().averageOrder()).isEmpty();
        assertThat(comparison(shop(), Period.YEAR).now().from()).isEqualTo(day("2025-04-01"));
    }

    @Test
    void everyDayOfBothPeriodsIsThere() {
        var days = comparison(shop(), Period.MONTH).days();

        assertThat(days).hasSize(60).extracting(Summary.Day::day).isSorted().doesNotHaveDuplicates();
        assertThat(days.getFirst()).isEqualTo(new Summary.Day(day("2026-01-31"), 1, 300, 0, 1));
        assertThat(days.get(1)).isEqualTo(new Summary.Day(day("2026-02-01"), 0, 0, 0, 0));
        assertThat(days.get(30)).isEqualTo(new Summary.Day(day("2026-03-02"), 2, 750, 0, 0));
        assertThat(days.getLast()).isEqualTo(new Summary.Day(day("2026-03-31"), 1, 999, 99, 1));
    }

    @Test
    void whatIsInAnotherCurrencyIsLeftOutAndCounted() {
        var summary = shop();

        assertThat(summary.asOf()).isEqualTo(day("2026-03-31"));
        assertThat(summary.otherCurrency()).isEqualTo(1);
        assertThat(summary.otherCurrencies()).containsExactly(new Summary.CurrencyOrders("USD", 1));
        assertThat(summary.totals()).isEqualTo(new Summary.Totals(6, 6, 3));
        assertThat(summary.records()).isEqualTo(16);
        assertThat(summary.sources())
                .containsExactly(
                        new Summary.Source("gohighlevel", 3, 0, null),
                        new Summary.Source("upload", 3, 7, day("2026-04-15")));
    }

    @Test
    void whatIsLeftOutIsCountedByCurrencyTheMostFirst() {
        var summary = sum(customer(
                "a",
                "upload",
                order("1", day("2026-03-01"), 100, "USD", Order.Kind.ORDER),
                order("2", day("2026-03-02"), 100, "EUR", Order.Kind.ORDER),
                order("3", day("2026-03-03"), 100, "EUR", Order.Kind.ORDER),
                order("4", day("2026-03-04"), 100, "CHF", Order.Kind.ORDER),
                order("5", day("2026-03-05"), 100, "CHF", Order.Kind.REFUND),
                order("6", day("2026-05-03"), 100, "USD", Order.Kind.ORDER)));

        assertThat(summary.otherCurrency()).isEqualTo(4);
        assertThat(summary.otherCurrencies())
                .containsExactly(
                        new Summary.CurrencyOrders("EUR", 2),
                        new Summary.CurrencyOrders("CHF", 1),
                        new Summary.CurrencyOrders("USD", 1));
    }

    @Test
    void withoutOrdersThereIsNoPeriod() {
        var summary = sum(customer("a", "upload"), customer("b", "upload", refunded("x", "2026-01-01", 5)));

        assertThat(summary.asOf()).isNull();
        assertThat(summary.days()).isEmpty();
        assertThat(summary.totals()).isEqualTo(new Summary.Totals(2, 0, 1));
        assertThat(new Overview(Period.MONTH, "GBP", summary, Map.of()).comparison())
                .isEmpty();
    }

    @Test
    void theAverageIsRoundedHalfUp() {
        assertThat(new Comparison.Figures(1, 1, 2, 5, 0).averageOrder()).hasValue(3);
        assertThat(new Comparison.Figures(1, 1, 3, 4, 0).averageOrder()).hasValue(1);
        assertThat(new Comparison.Figures(1, 1, 3, 5, 0).averageOrder()).hasValue(2);
        assertThat(new Comparison.Figures(1, 1, 2, 0, 0).averageOrder()).hasValue(0);
    }

    /** Against the plain definition, over customers whose orders are strewn at random with gaps around the limits. */
    @ParameterizedTest
    @EnumSource(Period.class)
    void distinctBuyersAreThoseOfTheDefinition(Period period) {
        var random = new Random(42);
        var last = day("2026-03-31");
        var histories = new HashMap<String, List<LocalDate>>();
        for (int i = 0; i < 300; i++) {
            var days = new ArrayList<LocalDate>();
            var at = last.minusDays(random.nextInt(900));
            while (!at.isAfter(last)) {
                days.add(at);
                at = at.plusDays(random.nextInt(4) == 0 ? period.days() - 1L + random.nextInt(3) : random.nextInt(60));
            }
            histories.put("c" + i, days);
        }
        histories.put("last", List.of(last));
        var customers = histories.entrySet().stream()
                .map(entry -> customer(
                        entry.getKey(),
                        "upload",
                        IntStream.range(0, entry.getValue().size())
                                .mapToObj(n -> order(
                                        entry.getKey() + n, entry.getValue().get(n), 1, "GBP", Order.Kind.ORDER))
                                .toArray(Order[]::new)))
                .toArray(Customer[]::new);

        var summary = sum(customers);
        var now = period.endingOn(last);
        var before = period.endingOn(now.from().minusDays(1));
        assertThat(summary.buyers().get(period))
                .isEqualTo(new Change(buyers(histories, now), buyers(histories, before)));
    }

    private static long buyers(Map<String, List<LocalDate>> histories, Period.Span span) {
        return histories.values().stream()
                .filter(days -> days.stream().anyMatch(span::has))
                .count();
    }
}
