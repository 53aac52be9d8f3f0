package dev.omnify.eyes.math;

import java.util.Arrays;

/** Summary numbers of an array. */
public final class Statistics {
    private Statistics() {}

    /** The arithmetic mean, 0 for an empty array. */
    public static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return values.length == 0 ? 0 : sum / values.length;
    }

    /** The population's standard deviation (divisor n), 0 for an empty array. */
    public static double standardDeviation(double[] values) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return values.length == 0 ? 0 : Math.sqrt(sum / values.length);
    }

    /** The median; of an even number of values the mean of the middle two. */
    public static double median(double[] values) {
        return quantile(values, 0.5);
    }

    /**
     * The quantile by linear interpolation between order statistics (type 7 of Hyndman and Fan, 1996).
     *
     * @param values left as they are
     * @param probability from 0 to 1
     */
    public static double quantile(double[] values, double probability) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return quantileOfSorted(sorted, probability);
    }

    /** As {@link #quantile}, of values already ascending; 0 when there are none. */
    public static double quantileOfSorted(double[] sorted, double probability) {
        if (sorted.length == 0) {
            return 0;
        }
        double position = probability * (sorted.length - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    /** The logistic function. */
    public static double logistic(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    /** The inverse of {@link #logistic}, with probabilities kept 1e-6 away from 0 and 1. */
    public static double logit(double probability) {
        double inside = Math.clamp(probability, 1e-6, 1 - 1e-6);
        return Math.log(inside / (1 - inside));
    }
}
