package dev.omnify.eyes.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.omnify.eyes.math.Matrix;
import dev.omnify.eyes.math.Points;
import dev.omnify.eyes.math.Seeds;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SilhouetteTest {
    @Test
    void agreesWithAHandCount() {
        Matrix line = Matrix.of(new double[] {0}, new double[] {1}, new double[] {10});
        // 0: (10 − 1) ÷ 10, 1: (9 − 1) ÷ 9, 10: alone.
        assertThat(Silhouette.exact(line, new int[] {0, 0, 1}).values())
                .containsExactly(new double[] {0.9, 8.0 / 9, 0}, within(1e-12));
    }

    @Test
    void agreesWithScikitLearn() {
        Matrix points = Points.threeClouds();
        assertThat(Silhouette.exact(points, Points.modulo(3)).mean()).isCloseTo(0.5447968512318143, within(1e-12));
        assertThat(Silhouette.exact(points, Points.modulo(2)).mean()).isCloseTo(-0.01948697681548472, within(1e-12));
    }

    @Test
    void leavesNoiseOut() {
        int[] labels = Points.modulo(3);
        Matrix points = Points.threeClouds();
        labels[5] = -1;
        int[] others = IntStream.range(0, 90).filter(i -> i != 5).toArray();
        double without = Silhouette.exact(
                        points.select(others),
                        Arrays.stream(others).map(i -> labels[i]).toArray())
                .mean();
        assertThat(Silhouette.exact(points, labels).mean()).isCloseTo(without, within(1e-12));
    }

    @Test
    void isZeroForOneCluster() {
        assertThat(Silhouette.exact(Points.threeClouds(), new int[90]).mean()).isZero();
    }

    @Test
    void doesNotChangeWhenAllDistancesGrowAlike() {
        Matrix points = Points.threeClouds();
        Matrix larger = new Matrix(
                90, 2, Arrays.stream(points.values()).map(v -> v * 1_000 + 7).toArray());
        assertThat(Silhouette.exact(larger, Points.modulo(3)).mean())
                .isCloseTo(Silhouette.exact(points, Points.modulo(3)).mean(), within(1e-9));
    }

    @Test
    void isCloseOnASampleToWhatItIsOnAll() {
        int n = 12_000;
        RandomGenerator random = new Seeds(7).forPurpose("rows", 0);
        Matrix rows = Matrix.zeros(n, 2);
        int[] labels = new int[n];
        for (int i = 0; i < n; i++) {
            labels[i] = i % 3;
            rows.set(i, 0, random.nextGaussian() + 4 * labels[i]);
            rows.set(i, 1, random.nextGaussian());
        }
        Silhouette sampled = Silhouette.of(rows, labels, new Seeds(42));
        assertThat(sampled.values()).hasSize(Silhouette.MOST_ROWS);
        assertThat(sampled.mean()).isCloseTo(Silhouette.exact(rows, labels).mean(), within(0.005));
    }
}
