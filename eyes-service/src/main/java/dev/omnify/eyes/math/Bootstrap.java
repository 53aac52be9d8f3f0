package dev.omnify.eyes.math;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Percentile intervals by resampling rows with replacement (Efron, 1979). */
public final class Bootstrap {
    private final Seeds seeds;
    private final int samples;

    /** @param samples how many resamples an interval is taken from */
    public Bootstrap(Seeds seeds, int samples) {
        this.seeds = seeds;
        this.samples = samples;
    }

    /** A figure of one resample. */
    @FunctionalInterface
    public interface Figure {
        /** @param weights how often each row was drawn */
        double of(int[] weights);
    }

    /** The middle 95 % of the figure over all resamples of {@code rows} rows. */
    public Interval interval(String purpose, int rows, Figure figure) {
        double[] figures = new double[samples];
        Parallel.slices(samples, (from, to) -> {
            for (int s = from; s < to; s++) {
                figures[s] = figure.of(weights(purpose, s, rows));
            }
        });
        Arrays.sort(figures);
        return new Interval(Statistics.quantileOfSorted(figures, 0.025), Statistics.quantileOfSorted(figures, 0.975));
    }

    private int[] weights(String purpose, int sample, int rows) {
        RandomGenerator random = seeds.forPurpose(purpose, sample);
        int[] weights = new int[rows];
        IntStream.range(0, rows).forEach(i -> weights[random.nextInt(rows)]++);
        return weights;
    }

    /** An interval, both ends included. */
    public record Interval(double low, double high) {}
}
