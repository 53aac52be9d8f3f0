package dev.omnify.eyes.churn;

import dev.omnify.eyes.churn.learner.Cohort;
import dev.omnify.eyes.churn.learner.Learner;
import dev.omnify.eyes.churn.learner.RiskModel;
import dev.omnify.eyes.churn.reason.Explainer;
import dev.omnify.eyes.dataset.Feature;
import dev.omnify.eyes.dataset.FeatureTable;
import dev.omnify.eyes.dataset.OrderToday;
import dev.omnify.eyes.math.Seeds;
import dev.omnify.eyes.math.Statistics;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Refits a chosen learner on the latest window whose outcomes are known and scores the active customers as of the
 * analysis' day. Nobody else is scored: the test covered nobody else.
 */
public final class RiskScoring {
    /** No risk is ever certain: further from 0 and 1 than this. */
    private static final double NEVER_CERTAIN = 1e-6;

    private final CohortSource source;
    private final Seeds seeds;
    private final String currency;

    /** @param currency of the amounts, ISO 4217 */
    public RiskScoring(CohortSource source, Seeds seeds, String currency) {
        this.source = source;
        this.seeds = seeds;
        this.currency = currency;
    }

    /**
     * Scores.
     *
     * @param now all customers at the day of the analysis
     * @param tested the test's cut-off, learned from where the latest window has too few of an outcome
     */
    public RiskScores score(Learner learner, ChurnWindow window, FeatureTable now, int tested) {
        int days = window.days();
        Cohort latest = source.at(now.cutoff() - days, days);
        Cohort learned = source.usable(latest) ? latest : source.at(tested, days);
        RiskModel model = learner.fit(source.withEarlier(learned, days, learner.cohorts()), days, seeds);
        double shift = new Drift(source, days, seeds).after(learner, learned);
        int[] active = IntStream.range(0, now.rows())
                .filter(row -> CohortSource.active(now, row))
                .toArray();
        FeatureTable own = now.select(active);
        double[] logits = model.logits(own);
        double[] risks = neverCertain(Drift.risks(logits, shift));
        double[] after = neverCertain(Drift.risks(model.logits(OrderToday.after(own)), shift));
        Explainer explainer = Explainer.of(now, currency, active, shifted(logits, shift), inputs(learner));
        return new RiskScores(
                spread(risks, active, now.rows()),
                spread(after, active, now.rows()),
                Statistics.mean(risks),
                explainer);
    }

    private static double[] neverCertain(double[] risks) {
        return Arrays.stream(risks)
                .map(risk -> Math.clamp(risk, NEVER_CERTAIN, 1 - NEVER_CERTAIN))
                .toArray();
    }

    private static double[] spread(double[] figures, int[] rows, int all) {
        double[] spread = new double[all];
        Arrays.fill(spread, Double.NaN);
        for (int i = 0; i < rows.length; i++) {
            spread[rows[i]] = figures[i];
        }
        return spread;
    }

    private static double[] shifted(double[] logits, double shift) {
        return Arrays.stream(logits).map(logit -> logit + shift).toArray();
    }

    private static List<Feature> inputs(Learner learner) {
        List<Feature> inputs = Arrays.stream(Feature.values())
                .filter(feature -> learner.features().contains(feature.label()))
                .toList();
        return inputs.isEmpty() ? Feature.BASE : inputs;
    }
}
