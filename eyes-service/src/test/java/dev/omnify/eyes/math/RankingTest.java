package dev.omnify.eyes.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingTest {
    @Test
    void agreesWithAHandCount() {
        double[] scores = {0.1, 0.4, 0.35, 0.8};
        boolean[] outcomes = {false, false, true, true};
        // Of the four pairs of a yes and a no, three are in order.
        assertThat(Ranking.auc(scores, outcomes)).isEqualTo(0.75);
    }

    @Test
    void agreesWithScikitLearnOnTiedScores() {
        double[] scores =
                IntStream.range(0, 90).mapToDouble(i -> i * 13 % 47 / 3).toArray();
        assertThat(Ranking.auc(scores, Points.outcomes())).isCloseTo(0.6064723320158103, within(1e-12));
    }

    @Test
    void countsTiesHalf() {
        assertThat(Ranking.auc(new double[] {1, 1, 1}, new boolean[] {true, false, true}))
                .isEqualTo(0.5);
    }

    @Test
    void isOneHalfWhenOnlyOneOutcomeOccurs() {
        assertThat(Ranking.auc(new double[] {1, 2}, new boolean[] {true, true})).isEqualTo(0.5);
    }

    @Test
    void doesNotChangeUnderAMonotoneTransformation() {
        double[] scores = IntStream.range(0, 90).mapToDouble(i -> i * 13 % 47).toArray();
        double[] stretched =
                Arrays.stream(scores).map(s -> Math.exp(s / 10) - 5).toArray();
        assertThat(Ranking.auc(stretched, Points.outcomes())).isEqualTo(Ranking.auc(scores, Points.outcomes()));
    }

    @Test
    void countsARowAsOftenAsItsWeight() {
        double[] scores = {1, 2, 3};
        boolean[] outcomes = {true, false, true};
        double doubled = Ranking.auc(new double[] {1, 2, 3, 3}, new boolean[] {true, false, true, true});
        assertThat(Ranking.of(scores, outcomes).auc(new int[] {1, 1, 2})).isEqualTo(doubled);
    }
}
