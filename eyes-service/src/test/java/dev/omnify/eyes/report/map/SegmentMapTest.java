package dev.omnify.eyes.report.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.omnify.eyes.analysis.AnalysisPipeline;
import dev.omnify.eyes.analysis.AnalysisRequest;
import dev.omnify.eyes.analysis.AnalysisResult;
import dev.omnify.eyes.churn.ChurnWindow;
import dev.omnify.eyes.dataset.SyntheticShop;
import dev.omnify.kit.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SegmentMapTest {
    private static AnalysisResult analysed(int customers) {
        var history = new SyntheticShop(customers, 500, 9, false).history(21);
        var last = LocalDate.ofEpochDay(history.lastOrderDay());
        var request = new AnalysisRequest(
                null, last, EnumSet.of(ChurnWindow.DAYS_30), null, true, "EUR", AnalysisRequest.SEED);
        return new AnalysisPipeline(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                .run(history, request, (fraction, step) -> {});
    }

    private static SegmentMap map(MapSample sample, String x, String y) {
        return SegmentMap.of("a", LocalDate.EPOCH, sample.outline(), sample.points(), x, y);
    }

    @Test
    void showsEachSegmentOfALargeShopAndTheSameCustomersEachTime() {
        var result = analysed(2_600);
        var map = map(new MapSample(result), "recency", "monetary");
        assertThat(map.of()).isEqualTo(result.customers().size()).isGreaterThan(2_000);
        assertThat(map.shown()).isEqualTo(2_000);
        assertThat(map.points())
                .hasSize(2_000)
                .extracting(SegmentMap.Point::customerId)
                .doesNotHaveDuplicates();
        for (var segment : result.segments()) {
            long shown = map.points().stream()
                    .filter(point -> String.valueOf(segment.number()).equals(point.segment()))
                    .count();
            assertThat(shown).isGreaterThanOrEqualTo(Math.min(25, segment.size()));
            assertThat(shown / 2_000.0).isCloseTo(segment.share(), org.assertj.core.api.Assertions.within(0.01));
        }
        assertThat(map(new MapSample(result), "recency", "monetary")).isEqualTo(map);
    }

    @Test
    void showsEverybodyOfASmallShopThatHasNoSegments() {
        var result = analysed(60);
        var map = map(new MapSample(result), "orders90", "overdue");
        assertThat(map.shown()).isEqualTo(map.of()).isEqualTo(result.customers().size());
        assertThat(map.points()).extracting(SegmentMap.Point::segment).allMatch(Objects::isNull);
    }

    @Test
    void namesTheFieldAndTheKnownAxesWhenAnAxisIsUnknown() {
        var sample = new MapSample(analysed(60));
        assertThatThrownBy(() -> map(sample, "recency", "gapSpread"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.errors()).singleElement().satisfies(error -> {
                            assertThat(error.field()).isEqualTo("y");
                            assertThat(error.code()).isEqualTo("unknown-axis");
                            assertThat(error.detail()).contains("recency, frequency, monetary");
                        }));
    }

    @Test
    void countsEachAxisInWhatItIsCountedIn() {
        List<MapAxis> axes = new MapSample(analysed(60)).outline().axes();
        assertThat(axes).extracting(MapAxis::feature).doesNotContain("gapSpread", "trend", "purchaseDays");
        assertThat(axes)
                .filteredOn(axis ->
                        List.of("recency", "orders90", "spend365", "overdue").contains(axis.feature()))
                .extracting(MapAxis::unit)
                .containsExactly(MapAxis.Unit.DAYS, MapAxis.Unit.RATIO, MapAxis.Unit.ORDERS, MapAxis.Unit.MONEY);
    }
}
