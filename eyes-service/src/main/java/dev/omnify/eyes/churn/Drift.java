package dev.omnify.eyes.churn;

import dev.omnify.eyes.churn.learner.Cohort;
import dev.omnify.eyes.churn.learner.Learner;
import dev.omnify.eyes.math.Seeds;
import dev.omnify.eyes.math.Statistics;
import dev.omnify.eyes.quality.ChurnMeasurement;
import java.util.List;

/**
 * How far the level of churn moves between the window learned from and the next one. Half of the last move is taken as
 * the next one's, but only where doing so one window earlier would have made the risks better: a level that goes up and
 * down with the season is left alone. All of it is learned before the cut-off that it is used at.
 */
final class Drift {
    private static final double SHARE = 0.5;

    private final CohortSource source;
    private final int window;
    private final Seeds seeds;

    Drift(CohortSource source, int window, Seeds seeds) {
        this.source = source;
        this.window = window;
        this.seeds = seeds;
    }

    /**
     * What to add to the log-odds of a model learned from {@code latest} when it is used on the window after.
     *
     * @param latest the cohort that the model is learned from; its outcomes are known
     */
    double after(Learner learner, Cohort latest) {
        int cutoff = latest.table().cutoff();
        Cohort before = source.at(cutoff - window, window);
        Cohort first = source.at(cutoff - 2 * window, window);
        if (!source.usable(before) || !source.usable(first)) {
            return 0;
        }
        double[] earlier = logits(learner, first, before);
        double[] later = logits(learner, before, latest);
        double learned = SHARE * move(earlier, before.churned());
        boolean helped = brier(later, learned, latest.churned()) < brier(later, 0, latest.churned());
        return helped ? SHARE * move(later, latest.churned()) : 0;
    }

    private double[] logits(Learner learner, Cohort learned, Cohort judged) {
        List<Cohort> known = source.withEarlier(learned, window, learner.cohorts());
        return learner.fit(known, window, seeds).logits(judged.table());
    }

    private static double brier(double[] logits, double shift, boolean[] churned) {
        return ChurnMeasurement.brier(risks(logits, shift), churned);
    }

    /** Probabilities of shifted log-odds. */
    static double[] risks(double[] logits, double shift) {
        double[] risks = new double[logits.length];
        for (int i = 0; i < risks.length; i++) {
            risks[i] = Statistics.logistic(logits[i] + shift);
        }
        return risks;
    }

    /** The shift with which the mean risk is the share that churned, by bisection. */
    static double move(double[] logits, boolean[] churned) {
        double wanted = 0;
        for (boolean one : churned) {
            wanted += one ? 1.0 / churned.length : 0;
        }
        double low = -5;
        double high = 5;
        for (int step = 0; step < 40; step++) {
            double middle = (low + high) / 2;
            if (Statistics.mean(risks(logits, middle)) < wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
