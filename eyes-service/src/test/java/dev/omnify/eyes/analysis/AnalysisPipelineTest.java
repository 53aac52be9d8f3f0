package dev.omnify.eyes.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.omnify.eyes.analysis.segment.Segment;
import dev.omnify.eyes.churn.ChurnWindow;
import dev.omnify.eyes.dataset.ActivityHistory;
import dev.omnify.eyes.dataset.ActivityHistoryBuilder;
import dev.omnify.eyes.dataset.AnalyticsConsent;
import dev.omnify.eyes.dataset.Feature;
import dev.omnify.eyes.dataset.FeatureExtractor;
import dev.omnify.eyes.dataset.FeatureTable;
import dev.omnify.eyes.dataset.SyntheticShop;
import dev.omnify.kit.Phrase;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.test.FixedClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnalysisPipelineTest {
    private static final ProgressListener SILENT = (fraction, step) -> {};
    private static final ActivityHistory SHOP = new SyntheticShop(1_200, 500, 9, false).history(21);
    private static final LocalDate LAST = LocalDate.ofEpochDay(SHOP.lastOrderDay());

    private static AnalysisPipeline pipeline() {
        return new AnalysisPipeline(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    private static AnalysisRequest request(
            @Nullable LocalDate asOf, Set<ChurnWindow> windows, AnalysisRequest.@Nullable Split split) {
        return new AnalysisRequest(asOf, LAST, windows, split, true, "EUR", AnalysisRequest.SEED);
    }

    private static AnalysisResult sixtyDays() {
        return pipeline().run(SHOP, request(null, EnumSet.of(ChurnWindow.DAYS_60), null), SILENT);
    }

    @Test
    void bringsSegmentsAndRisksTogether() {
        AnalysisResult result = sixtyDays();
        assertThat(result.asOf()).isEqualTo(LAST);
        assertThat(result.segmentVerdict().passed()).isTrue();
        assertThat(result.segments()).extracting(Segment::name).doesNotHaveDuplicates();
        assertThat(result.segments().stream().mapToInt(Segment::size).sum())
                .isEqualTo(result.customers().size());
        assertThat(result.windows()).containsOnlyKeys(ChurnWindow.DAYS_60);
        WindowResult window = window(result);
        assertThat(window.outcome().actionable()).isTrue();
        assertThat(window.segments())
                .extracting(SegmentRisk::segment)
                .containsExactlyElementsOf(result.segments().stream()
                        .filter(segment -> segment.tested() != null)
                        .map(Segment::number)
                        .toList());
        assertThat(window.segments()).allMatch(risk -> risk.churnRisk() > 0 && risk.churnRisk() < 1);
    }

    private static WindowResult window(AnalysisResult result) {
        return result.windows().values().iterator().next();
    }

    @Test
    void addsValueAndValueAtRiskAsDefined() {
        AnalysisResult result = sixtyDays();
        AnalysedCustomers customers = result.customers();
        for (Segment segment : result.segments()) {
            int[] rows = IntStream.range(0, customers.size())
                    .filter(row -> customers.segment(row).orElse(-1) == segment.number())
                    .toArray();
            double value = IntStream.of(rows).mapToDouble(customers::value).sum();
            double atRisk = IntStream.of(rows)
                    .filter(row -> customers.state(row) == ChurnState.TESTED)
                    .mapToDouble(row ->
                            Math.round(customers.risk(row, ChurnWindow.DAYS_60).orElseThrow()
                                    * customers.feature(row, Feature.SPEND_180)
                                    / 180
                                    * 60))
                    .sum();
            assertThat((double) segment.value()).isCloseTo(value, within(1.0));
            double told = window(result).segments().stream()
                    .filter(risk -> risk.segment() == segment.number())
                    .mapToLong(SegmentRisk::valueAtRisk)
                    .sum();
            assertThat(told).isEqualTo(atRisk);
        }
    }

    @Test
    void listsTestedCustomersByMoneyAtRisk() {
        AnalysisResult result = sixtyDays();
        AnalysedCustomers customers = result.customers();
        int[] atRisk = window(result).atRisk();
        long before = Long.MAX_VALUE;
        for (int row : atRisk) {
            long money = customers.valueAtRisk(row, ChurnWindow.DAYS_60).orElseThrow();
            assertThat(money).isBetween(0L, before);
            assertThat(customers.state(row)).isEqualTo(ChurnState.TESTED);
            before = money;
        }
        assertThat(atRisk).doesNotHaveDuplicates();
        assertThat(atRisk.length).isBetween(200, customers.size() - 1);
        WindowResult.Stakes stakes = Objects.requireNonNull(window(result).stakes());
        assertThat(stakes.customers()).isEqualTo(atRisk.length);
        assertThat(stakes.valueAtRisk())
                .isEqualTo(IntStream.of(atRisk)
                        .mapToLong(row ->
                                customers.valueAtRisk(row, ChurnWindow.DAYS_60).orElseThrow())
                        .sum());
        assertThat(stakes.highRisk()).isBetween(1, atRisk.length);
    }

    @Test
    void saysNothingOfTheRiskOfWhomTheTestDoesNotCover() {
        AnalysisResult result = sixtyDays();
        AnalysedCustomers customers = result.customers();
        int[] lapsed = customers.lapsed();
        assertThat(lapsed.length + window(result).atRisk().length).isEqualTo(customers.size());
        long before = Long.MAX_VALUE;
        for (int row : lapsed) {
            assertThat(customers.feature(row, Feature.RECENCY)).isGreaterThan(180);
            assertThat(customers.risk(row, ChurnWindow.DAYS_60)).isEmpty();
            assertThat(customers.valueAtRisk(row, ChurnWindow.DAYS_60)).isEmpty();
            assertThat(customers.reasons(row, ChurnWindow.DAYS_60)).isEmpty();
            assertThat(customers.nearestChange(row, ChurnWindow.DAYS_60)).isEmpty();
            assertThat(customers.winBackValue(row)).isBetween(0L, before);
            before = customers.winBackValue(row);
        }
        assertThat(result.segments().stream().mapToInt(Segment::lapsed).sum()).isEqualTo(lapsed.length);
        assertThat(result.segments().stream().mapToLong(Segment::winBackValue).sum())
                .isEqualTo(
                        IntStream.of(lapsed).mapToLong(customers::winBackValue).sum());
    }

    @Test
    void aLapsedCustomerIsWorthTheLastYearOfBeingOne() {
        ActivityHistoryBuilder builder = new ActivityHistoryBuilder();
        builder.customer("gone", AnalyticsConsent.GRANTED)
                .order(1_000, 7, "shop")
                .order(1_100, 500, "shop")
                .order(1_400, 300, "shop")
                .refund(1_410, 50, "shop");
        builder.customer("here", AnalyticsConsent.GRANTED).order(1_990, 9_000, "shop");
        builder.customer("sent all back", AnalyticsConsent.GRANTED)
                .order(1_500, 10, "shop")
                .refund(1_501, 30, "shop");
        ActivityHistory history = builder.build();
        FeatureTable table = new FeatureExtractor(history).at(new int[] {0, 1, 2}, 2_000);
        assertThat(WinBack.values(history, table)).containsExactly(750, 0, 0);
    }

    private static double figure(Phrase phrase, String name) {
        return (double) Objects.requireNonNull(phrase.arguments().get(name));
    }

    @Test
    void tellsOfAnOrderTodayWhereThatTakesARaisedRiskBelowTheUsualOne() {
        AnalysisResult result = sixtyDays();
        AnalysedCustomers customers = result.customers();
        int[] atRisk = window(result).atRisk();
        int[] told = IntStream.of(atRisk)
                .filter(row -> customers.nearestChange(row, ChurnWindow.DAYS_60).isPresent())
                .toArray();
        assertThat(told.length).isBetween(atRisk.length / 20, atRisk.length * 3 / 4);
        double usual = IntStream.of(atRisk)
                .mapToDouble(row -> customers.risk(row, ChurnWindow.DAYS_60).orElseThrow())
                .average()
                .orElseThrow();
        for (int row : told) {
            Phrase change = customers.nearestChange(row, ChurnWindow.DAYS_60).orElseThrow();
            assertThat(change.code()).isEqualTo("order-today");
            assertThat(figure(change, "usual")).isCloseTo(usual, within(1e-9));
            assertThat(figure(change, "risk"))
                    .isLessThan(usual)
                    .isLessThan(customers.risk(row, ChurnWindow.DAYS_60).orElseThrow());
            assertThat(customers.risk(row, ChurnWindow.DAYS_60).orElseThrow()).isGreaterThan(usual);
        }
    }

    @Test
    void isTheSameOnEveryRun() {
        AnalysisResult once = sixtyDays();
        AnalysisResult again = sixtyDays();
        assertThat(again.segments()).isEqualTo(once.segments());
        assertThat(window(again).outcome()).isEqualTo(window(once).outcome());
        assertThat(window(again).segments()).isEqualTo(window(once).segments());
        assertThat(window(again).atRisk()).isEqualTo(window(once).atRisk());
    }

    @Test
    void looksAtNothingAfterItsDay() {
        LocalDate earlier = LAST.minusDays(100);
        AnalysisResult result = pipeline().run(SHOP, request(earlier, EnumSet.of(ChurnWindow.DAYS_30), null), SILENT);
        ActivityHistoryBuilder past = new ActivityHistoryBuilder();
        for (int c = 0; c < SHOP.customers(); c++) {
            past.customer(SHOP.id(c), SHOP.consent(c));
            for (int place = SHOP.start(c); place < SHOP.endAfter(c, (int) earlier.toEpochDay()); place++) {
                past.order(SHOP.day(place), SHOP.amount(place), "shop");
            }
        }
        AnalysisResult blind =
                pipeline().run(past.build(), request(earlier, EnumSet.of(ChurnWindow.DAYS_30), null), SILENT);
        assertThat(blind.segments()).isEqualTo(result.segments());
        assertThat(window(blind).outcome()).isEqualTo(window(result).outcome());
        assertThat(window(blind).segments()).isEqualTo(window(result).segments());
    }

    @Test
    void refusesATestThatEndsAfterItsDay() {
        AnalysisRequest.Split split = new AnalysisRequest.Split(LAST.minusDays(180), LAST.minusDays(89));
        assertThatThrownBy(() -> pipeline().run(SHOP, request(null, EnumSet.allOf(ChurnWindow.class), split), SILENT))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(AnalysisProblem.TEST_WINDOW_AFTER_AS_OF));
    }

    @Test
    void refusesATrainingWindowInsideTheTests() {
        AnalysisRequest.Split split = new AnalysisRequest.Split(LAST.minusDays(179), LAST.minusDays(90));
        assertThatThrownBy(() -> pipeline().run(SHOP, request(null, EnumSet.allOf(ChurnWindow.class), split), SILENT))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(AnalysisProblem.CUTOFFS_OVERLAP));
    }

    @Test
    void saysThatThereAreTooFewCustomers() {
        ActivityHistory few = new SyntheticShop(99, 400, 9, false).history(1);
        LocalDate last = LocalDate.ofEpochDay(few.lastOrderDay());
        AnalysisResult result = pipeline().run(few, AnalysisRequest.plain(last, true, "EUR"), SILENT);
        assertSaysOnly(result, "too-few-customers");
        assertThat(result.customers().size()).isBetween(1, 99);
    }

    @Test
    void saysThatThereIsNobody() {
        ActivityHistory nobody = new ActivityHistoryBuilder().build();
        AnalysisResult result = pipeline().run(nobody, AnalysisRequest.plain(LAST, true, "EUR"), SILENT);
        assertSaysOnly(result, "too-few-customers");
        assertThat(result.asOf()).isEqualTo(LAST);
        assertThat(result.data().from()).isNull();
    }

    @Test
    void saysThatAllCustomersAreAlike() {
        ActivityHistoryBuilder builder = new ActivityHistoryBuilder();
        for (int i = 0; i < 300; i++) {
            builder.customer("c" + i, AnalyticsConsent.GRANTED);
            for (int order = 0; order < 12; order++) {
                builder.order(18_000 + 30 * order, 1_000, "shop");
            }
        }
        AnalysisRequest request = AnalysisRequest.plain(LocalDate.ofEpochDay(18_330), true, "EUR");
        assertSaysOnly(pipeline().run(builder.build(), request, SILENT), "no-variation");
    }

    private static void assertSaysOnly(AnalysisResult result, String reason) {
        assertThat(result.segmentVerdict().passed()).isFalse();
        assertThat(result.segmentVerdict().reasons()).containsExactly(reason);
        assertThat(result.clustering()).isNull();
        assertThat(result.segments()).isEmpty();
        assertThat(result.windows()).hasSize(3).allSatisfy((window, churn) -> {
            assertThat(churn.outcome().verdict().reasons()).containsExactly(reason);
            assertThat(churn.outcome().quality()).isNull();
            assertThat(churn.atRisk()).isEmpty();
            assertThat(churn.segments()).isEmpty();
        });
    }

    @Test
    void saysThatDataAreOld() {
        ActivityHistory few = new SyntheticShop(50, 400, 9, false).history(1);
        LocalDate last = LocalDate.ofEpochDay(few.lastOrderDay());
        assertThat(pipeline()
                        .run(few, AnalysisRequest.plain(last.plusDays(8), true, "EUR"), SILENT)
                        .segmentVerdict()
                        .reasons())
                .contains("data-older-than-7-days");
        assertThat(pipeline()
                        .run(few, AnalysisRequest.plain(last.plusDays(7), true, "EUR"), SILENT)
                        .segmentVerdict()
                        .reasons())
                .doesNotContain("data-older-than-7-days");
    }

    @Test
    void saysThatTheSearchForSegmentsRanOutOfTime() {
        FixedClock clock = new FixedClock("2026-01-31T12:00:00Z");
        AnalysisResult result = new AnalysisPipeline(clock)
                .run(SHOP, request(null, EnumSet.of(ChurnWindow.DAYS_30), null), (fraction, step) -> {
                    if (step.equals(Phrase.of("segments-attempt", "attempt", 3))) {
                        clock.advance(Duration.ofMinutes(2));
                    }
                });
        assertThat(result.segmentVerdict().reasons()).contains("search-out-of-time");
        assertThat(result.clustering()).isNotNull();
        assertThat(result.clustering().attempts()).hasSize(3);
        assertThat(window(result).outcome().verdict().reasons()).doesNotContain("search-out-of-time");
        assertThat(sixtyDays().segmentVerdict().reasons()).isEmpty();
    }

    @Test
    void failsOnlyTheWindowsThatHistoryIsTooShortFor() {
        ActivityHistory young = new SyntheticShop(800, 110, 20, false).history(4);
        AnalysisRequest request = AnalysisRequest.plain(LocalDate.ofEpochDay(young.lastOrderDay()), true, "EUR");
        AnalysisResult result = pipeline().run(young, request, SILENT);
        assertThat(result.segments()).isNotEmpty();
        WindowResult month = result.windows().get(ChurnWindow.DAYS_30);
        WindowResult quarter = result.windows().get(ChurnWindow.DAYS_90);
        assertThat(month).isNotNull();
        assertThat(quarter).isNotNull();
        assertThat(month.outcome().quality()).isNotNull();
        assertThat(quarter.outcome().verdict().reasons()).containsExactly("history-too-short");
        assertThat(quarter.atRisk()).isEmpty();
    }

    @Test
    void neverMovesBackwardsAndEndsComplete() {
        List<Double> fractions = new ArrayList<>();
        pipeline().run(SHOP, request(null, EnumSet.of(ChurnWindow.DAYS_30), null), (f, step) -> fractions.add(f));
        assertThat(fractions).isSorted().hasSizeGreaterThan(20).last().isEqualTo(1.0);
    }

    @Test
    void endsWhenItsListenerThrows() {
        assertThatThrownBy(() -> pipeline().run(SHOP, request(null, EnumSet.of(ChurnWindow.DAYS_30), null), (f, s) -> {
                    if (s.code().equals("churn-candidate")) {
                        throw new CancellationException("stop");
                    }
                }))
                .isInstanceOf(CancellationException.class);
    }
}
