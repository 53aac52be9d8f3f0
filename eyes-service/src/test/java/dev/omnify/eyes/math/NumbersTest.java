package dev.omnify.eyes.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void interpolatesQuantilesAsNumpyDoes() {
        assertThat(Statistics.quantile(new double[] {16, 1, 8, 2, 4}, 0.95)).isCloseTo(14.4, within(1e-12));
        assertThat(Statistics.median(new double[] {3, 1, 2, 10})).isEqualTo(2.5);
    }

    @Test
    void takesTheDeviationOfAPopulation() {
        assertThat(Statistics.standardDeviation(new double[] {2, 4, 4, 4, 5, 5, 7, 9}))
                .isEqualTo(2);
    }

    @Test
    void agreesWithScipyOnTheLogarithmOfGamma() {
        assertThat(SpecialFunctions.logGamma(0.3)).isCloseTo(1.0957979948180756, within(1e-12));
        assertThat(SpecialFunctions.logGamma(7.25)).isCloseTo(7.0521854507385395, within(1e-11));
        assertThat(SpecialFunctions.logGamma(150.5)).isCloseTo(602.5139548705853, within(1e-9));
    }

    @Test
    void agreesWithScipyOnTheHypergeometricFunction() {
        assertThat(SpecialFunctions.hypergeometric(3.2, 1.4, 5.1, 0.6)).isCloseTo(2.0552614618153986, within(1e-10));
        assertThat(SpecialFunctions.hypergeometric(12.5, 4.2, 9.9, 0.35)).isCloseTo(10.518706613390783, within(1e-8));
    }

    @Test
    void solvesASystemKnownByHand() {
        assertThat(LinearSystem.solve(new double[] {4, 2, 2, 3}, new double[] {10, 8}))
                .containsExactly(new double[] {1.75, 1.5}, within(1e-12));
    }

    @Test
    void findsTheValleyOfRosenbrock() {
        NelderMead.Minimum found = new NelderMead(2_000, 1e-14)
                .minimize(p -> 100 * Math.pow(p[1] - p[0] * p[0], 2) + Math.pow(1 - p[0], 2), new double[] {-1.2, 1});
        assertThat(found.point()[0]).isCloseTo(1, within(1e-4));
        assertThat(found.point()[1]).isCloseTo(1, within(1e-4));
    }

    @Test
    void drawsTheSameSampleFromTheSameSeedOnly() {
        int[] sample = new Seeds(42).sample("test", 1_000, 100);
        assertThat(sample).hasSize(100).isSorted().doesNotHaveDuplicates();
        assertThat(new Seeds(42).sample("test", 1_000, 100)).isEqualTo(sample);
        assertThat(new Seeds(43).sample("test", 1_000, 100)).isNotEqualTo(sample);
        assertThat(new Seeds(42).sample("test", 7, 100)).containsExactly(0, 1, 2, 3, 4, 5, 6);
    }

    @Test
    void keepsTheOrderOfParallelResults() {
        assertThat(Parallel.map(5, i -> i * i)).containsExactly(0, 1, 4, 9, 16);
        assertThat(Parallel.map(0, i -> i)).isEmpty();
    }

    @Test
    void passesOnWhatAWorkerThrows() {
        assertThatThrownBy(() -> Parallel.map(2, i -> {
                    if (i == 1) {
                        throw new CancellationException("stop");
                    }
                    return i;
                }))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void coversTheMeanOfACoinByItsInterval() {
        Bootstrap.Interval interval = new Bootstrap(new Seeds(42), 400).interval("coin", 400, w -> {
            double sum = 0;
            for (int i = 0; i < w.length; i++) {
                sum += i % 2 * w[i];
            }
            return sum / 400;
        });
        // Two standard errors of a fair coin thrown 400 times are 0.05.
        assertThat(interval.low()).isBetween(0.43, 0.47);
        assertThat(interval.high()).isBetween(0.53, 0.57);
    }
}
