package dev.omnify.eyes.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.omnify.eyes.analysis.segment.Segment;
import dev.omnify.eyes.churn.ChurnWindow;
import dev.omnify.eyes.churn.reason.Reason;
import dev.omnify.eyes.dataset.ActivityHistory;
import dev.omnify.eyes.dataset.ActivityHistoryBuilder;
import dev.omnify.eyes.dataset.AnalyticsConsent;
import dev.omnify.eyes.dataset.Feature;
import dev.omnify.eyes.dataset.SyntheticShop;
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
        assertThat(window.segments()).hasSameSizeAs(result.segments());
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
                    .mapToDouble(row -> customers.risk(row, ChurnWindow.DAYS_60).orElseThrow()
                            * customers.feature(row, Feature.SPEND_180)
                            / 180
                            * 60)
                    .sum();
            assertThat((double) segment.value()).isCloseTo(value, within(1.0));
            assertThat((double) window(result).segments().get(segment.number()).valueAtRisk())
                    .isCloseTo(atRisk, within(1.0));
        }
    }

    @Test
    void listsActiveCustomersHighestRiskFirstWithReasons() {
        AnalysisResult result = sixtyDays();
        AnalysedCustomers customers = result.customers();
        int[] atRisk = window(result).atRisk();
        double before = 1;
        for (int row : atRisk) {
            double risk = customers.risk(row, ChurnWindow.DAYS_60).orElseThrow();
            assertThat(risk).isBetween(0.0, before);
            assertThat(customers.active(row)).isTrue();
            before = risk;
        }
        assertThat(atRisk.length).isBetween(200, customers.size() - 1);
        List<Reason> reasons = customers.reasons(atRisk[0], ChurnWindow.DAYS_60);
        assertThat(reasons).isNotEmpty().allMatch(reason -> !reason.text().isBlank());
        assertThat(reasons.getFirst().direction()).isEqualTo("raises");
    }

    @Test
    void saysWhatWouldFlipARisk() {
        AnalysisResult result = sixtyDays();
        int[] atRisk = window(result).atRisk();
        long rules = IntStream.of(atRisk)
                .filter(row -> result.customers().flip(row, ChurnWindow.DAYS_60).isPresent())
                .count();
        assertThat(rules).isGreaterThan(atRisk.length / 2);
        int highest = IntStream.of(atRisk)
                .filter(row -> result.customers().flip(row, ChurnWindow.DAYS_60).isPresent())
                .findFirst()
                .orElseThrow();
        assertThat(result.customers().flip(highest, ChurnWindow.DAYS_60))
                .hasValueSatisfying(rule -> assertThat(rule.text()).contains("below what is usual"));
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
                    if (step.equals("segments, attempt 3")) {
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
    void countsWhatItSawAndWhatItLeftOut() {
        ActivityHistoryBuilder builder = new ActivityHistoryBuilder();
        builder.customer("a", AnalyticsConsent.GRANTED).order(100, 500, "shop").order(110, 500, "till");
        builder.refund(111, 100, "till").order(300, 1, "shop");
        builder.customer("b", AnalyticsConsent.REFUSED).order(50, 500, "shop");
        builder.customer("c", AnalyticsConsent.MISSING).order(105, 500, "shop").otherCurrency(3);
        AnalysisRequest request = new AnalysisRequest(
                LocalDate.ofEpochDay(200), LAST, EnumSet.of(ChurnWindow.DAYS_30), null, true, "EUR", 42);
        DataSummary data = pipeline().run(builder.build(), request, SILENT).data();
        assertThat(data)
                .isEqualTo(new DataSummary(
                        3,
                        1,
                        LocalDate.ofEpochDay(100),
                        LocalDate.ofEpochDay(110),
                        List.of(new DataSummary.Source("shop", 2), new DataSummary.Source("till", 1)),
                        1,
                        1,
                        3));
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
