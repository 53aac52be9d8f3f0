package dev.omnify.eyes.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.omnify.eyes.analysis.segment.Segment;
import dev.omnify.eyes.analysis.segment.Typical;
import dev.omnify.eyes.churn.ChurnWindow;
import dev.omnify.eyes.churn.reason.Reason;
import dev.omnify.eyes.dataset.Feature;
import dev.omnify.eyes.math.Statistics;
import dev.omnify.kit.Money;
import dev.omnify.kit.Phrase;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Holds everything that an analysis says in words against the customers that it says it of. */
final class Sentences {
    private static final Map<String, Feature> FEATURES = Map.of(
            "last-order", Feature.RECENCY,
            "orders", Feature.FREQUENCY,
            "orders-lately", Feature.ORDERS_90,
            "spend", Feature.MONETARY,
            "order-value", Feature.ORDER_VALUE,
            "last-order-value", Feature.LAST_AMOUNT,
            "first-order", Feature.TENURE);
    private static final Map<String, String> ARGUMENTS = Map.of(
            "last-order", "days",
            "orders", "orders",
            "orders-lately", "orders",
            "spend", "spend",
            "order-value", "value",
            "last-order-value", "value",
            "first-order", "days");
    private static final double TINY = 1e-9;

    private final AnalysisResult result;
    private final AnalysedCustomers customers;
    private final int[] tested;
    private final Map<Feature, Double> medians = new EnumMap<>(Feature.class);
    private int held;

    private Sentences(AnalysisResult result) {
        this.result = result;
        this.customers = result.customers();
        this.tested = rows(row -> customers.state(row) == ChurnState.TESTED);
    }

    /** Asserts that every sentence is true, and returns how many there were. */
    static int allHold(AnalysisResult result) {
        Sentences sentences = new Sentences(result);
        sentences.tablesHold();
        result.windows().forEach((window, found) -> {
            if (found.stakes() != null) {
                sentences.segmentReasonsHold(found);
                sentences.customerReasonsHold(window);
            }
        });
        return sentences.held;
    }

    private int[] rows(IntPredicate which) {
        return IntStream.range(0, customers.size()).filter(which).toArray();
    }

    private double median(int[] rows, Feature feature) {
        return Statistics.median(IntStream.of(rows)
                .mapToDouble(row -> customers.feature(row, feature))
                .toArray());
    }

    private void tablesHold() {
        assertTypical(result.everyone(), rows(row -> true));
        assertTypical(result.tested(), tested);
        for (Segment segment : result.segments()) {
            int[] own = rows(row -> customers.segment(row).orElse(-1) == segment.number());
            int[] ownTested = IntStream.of(own)
                    .filter(row -> customers.state(row) == ChurnState.TESTED)
                    .toArray();
            assertThat(segment.size()).isEqualTo(own.length);
            assertThat(segment.lapsed()).isEqualTo(own.length - ownTested.length);
            assertTypical(segment.typical(), own);
            assertTypical(segment.tested(), ownTested);
        }
    }

    private void assertTypical(@Nullable Typical typical, int[] rows) {
        if (rows.length == 0) {
            assertThat(typical).isNull();
            return;
        }
        assertThat(typical)
                .isEqualTo(new Typical(
                        rows.length,
                        median(rows, Feature.RECENCY),
                        median(rows, Feature.FREQUENCY),
                        Math.round(median(rows, Feature.MONETARY))));
    }

    private void segmentReasonsHold(WindowResult window) {
        for (SegmentRisk risk : window.segments()) {
            int[] own = IntStream.of(tested)
                    .filter(row -> customers.segment(row).orElse(-1) == risk.segment())
                    .toArray();
            assertThat(risk.churnRisk()).isBetween(1e-6, 1 - 1e-6);
            for (Reason reason : risk.topReasons()) {
                assertThat(reason.fact().arguments()).containsEntry("customers", own.length);
                holds(reason, median(own, feature(reason.fact())));
                standsBesideTheSegmentsOwnFigures(
                        reason.fact(), result.segments().get(risk.segment()));
            }
        }
    }

    private void standsBesideTheSegmentsOwnFigures(Phrase fact, Segment segment) {
        Typical own = Objects.requireNonNull(segment.tested());
        Typical usual = Objects.requireNonNull(result.tested());
        switch (fact.code()) {
            case "last-order" -> {
                assertThat(fact.arguments()).containsEntry("days", own.medianRecencyDays());
                assertThat(fact.arguments()).containsEntry("usual", usual.medianRecencyDays());
            }
            case "orders" -> {
                assertThat(fact.arguments()).containsEntry("orders", own.medianOrders());
                assertThat(fact.arguments()).containsEntry("usual", usual.medianOrders());
            }
            case "spend" -> {
                assertThat(fact.arguments()).containsEntry("spend", new Money(own.medianSpend(), result.currency()));
                assertThat(fact.arguments()).containsEntry("usual", new Money(usual.medianSpend(), result.currency()));
            }
            default -> {}
        }
    }

    private void customerReasonsHold(ChurnWindow window) {
        for (int row : tested) {
            assertThat(customers.risk(row, window).orElseThrow()).isBetween(1e-6, 1 - 1e-6);
            for (Reason reason : customers.reasons(row, window)) {
                if (reason.fact().code().equals("own-rhythm")) {
                    rhythmHolds(row, reason);
                } else {
                    holds(reason, customers.feature(row, feature(reason.fact())));
                }
            }
        }
    }

    private void rhythmHolds(int row, Reason reason) {
        held++;
        double times = number(reason.fact().arguments().get("times"));
        double days = customers.feature(row, Feature.RECENCY);
        double gap = customers.feature(row, Feature.GAP);
        assertThat(reason.fact().arguments()).containsEntry("days", days).containsEntry("gap", gap);
        assertThat(times).isCloseTo(days / gap, within(TINY));
        assertThat(reason.direction().equals(Reason.RAISES) ? times >= 1.5 : times <= 0.5)
                .isTrue();
    }

    private static Feature feature(Phrase fact) {
        return Objects.requireNonNull(FEATURES.get(fact.code()), fact.code());
    }

    /**
     * The figure is what it is, beside what is usual, tells a difference, and in the direction that anybody expects.
     */
    private void holds(Reason reason, double is) {
        held++;
        Phrase fact = reason.fact();
        double usual = median(feature(fact));
        double told = number(fact.arguments().get(ARGUMENTS.get(fact.code())));
        double toldUsual = number(fact.arguments().get("usual"));
        boolean money = feature(fact).scale() == Feature.Scale.MONEY;
        assertThat(told).as(fact.code()).isEqualTo(money ? Math.round(is) : is);
        assertThat(toldUsual).as(fact.code()).isEqualTo(money ? Math.round(usual) : usual);
        assertThat(fact.arguments()).containsEntry("ofCustomers", tested.length);
        assertThat(Math.abs(is - usual)).isGreaterThanOrEqualTo(0.1 * Math.abs(usual));
        assertThat(Math.round(told)).as("%s says nothing", fact).isNotEqualTo(Math.round(toldUsual));
        boolean moreRaises = fact.code().equals("last-order");
        assertThat(reason.direction())
                .as("%s", fact)
                .isEqualTo(told > toldUsual == moreRaises ? Reason.RAISES : Reason.LOWERS);
    }

    private double median(Feature feature) {
        return medians.computeIfAbsent(feature, one -> median(tested, one));
    }

    private static double number(@Nullable Object value) {
        return value instanceof Money(long amount, String currency)
                ? amount
                : ((Number) Objects.requireNonNull(value)).doubleValue();
    }
}
