package dev.omnify.eyes.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.omnify.eyes.math.Bootstrap;
import dev.omnify.eyes.math.Bootstrap.Interval;
import dev.omnify.eyes.math.Points;
import dev.omnify.eyes.math.Seeds;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GatesTest {
    private static ChurnQuality quality(double auc, double alone, double marginLow, double calibration) {
        return new ChurnQuality(
                auc,
                new Interval(auc - 0.02, auc + 0.02),
                alone,
                new Interval(marginLow, 0.2),
                0.2,
                calibration,
                0.5,
                1_000,
                false);
    }

    @Test
    void passesSegmentsAtTheVeryBorder() {
        assertThat(SegmentGate.judge(0.45, 3, 0.05, 0.10).passed()).isTrue();
    }

    @Test
    void saysEveryConditionThatSegmentsMiss() {
        assertThat(SegmentGate.judge(0.449, 2, 0.049, 0.101).reasons())
                .containsExactly(
                        "silhouette-below-0.45",
                        "fewer-than-3-segments",
                        "smallest-segment-below-5-percent",
                        "noise-above-10-percent");
    }

    @Test
    void isNotFooledByAHandfulOfWhales() {
        assertThat(SegmentGate.judge(0.92, 3, 0.004, 0).passed()).isFalse();
    }

    @Test
    void passesRisksThatRankSurelyBetterThanRecency() {
        ChurnQuality good = quality(0.70, 0.679, 0.001, 0.10);
        assertThat(ChurnGate.judge(good).passed()).isTrue();
        assertThat(ChurnGate.actionable(ChurnGate.judge(good), good)).isTrue();
    }

    @Test
    void refusesAHighAreaThatRecencyReachesToo() {
        assertThat(ChurnGate.judge(quality(0.80, 0.79, 0.001, 0)).reasons())
                .containsExactly("margin-over-recency-below-0.02");
        assertThat(ChurnGate.judge(quality(0.80, 0.75, -0.001, 0)).reasons())
                .containsExactly("margin-over-recency-uncertain");
    }

    @Test
    void refusesALowArea() {
        assertThat(ChurnGate.judge(quality(0.699, 0.5, 0.1, 0)).reasons()).containsExactly("auc-below-0.70");
    }

    @Test
    void actsOnNothingUncalibrated() {
        ChurnQuality skewed = quality(0.8, 0.6, 0.1, 0.11);
        assertThat(ChurnGate.judge(skewed).passed()).isTrue();
        assertThat(ChurnGate.actionable(ChurnGate.judge(skewed), skewed)).isFalse();
    }

    @Test
    void measuresBrierAndCalibrationAsByHand() {
        double[] risks = {0.9, 0.9, 0.1, 0.1};
        boolean[] churned = {true, false, false, false};
        assertThat(ChurnMeasurement.brier(risks, churned)).isCloseTo((0.01 + 0.81 + 0.02) / 4, within(1e-12));
        // The upper bin says 1.8 and sees 1, the lower says 0.2 and sees 0.
        assertThat(ChurnMeasurement.expectedCalibrationError(risks, churned)).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void pairsTheMarginWithTheSameResamples() {
        double[] scores =
                IntStream.range(0, 90).mapToDouble(i -> i * 13 % 47 / 47.0).toArray();
        ChurnQuality same = new ChurnMeasurement(new Bootstrap(new Seeds(42), 50))
                .measure(scores, scores, Points.outcomes(), false);
        assertThat(same.marginInterval()).isEqualTo(new Interval(0, 0));
        assertThat(same.aucInterval().low()).isLessThan(same.auc());
        assertThat(same.aucInterval().high()).isGreaterThan(same.auc());
        assertThat(same.customersTested()).isEqualTo(90);
    }

    @Test
    void agreesWithScikitLearnOnTheAdjustedRandIndex() {
        assertThat(RandIndex.adjusted(new int[] {0, 0, 1, 1}, new int[] {0, 0, 1, 2}))
                .isCloseTo(0.5714285714285714, within(1e-12));
        assertThat(RandIndex.adjusted(Points.modulo(3), Points.modulo(2)))
                .isCloseTo(-0.015209125475285171, within(1e-12));
    }

    @Test
    void isOneForTheSameClusteringUnderOtherNames() {
        assertThat(RandIndex.adjusted(new int[] {0, 0, 1, 2}, new int[] {5, 5, 9, -1}))
                .isEqualTo(1);
    }
}
