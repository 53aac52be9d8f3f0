package dev.omnify.eyes.churn;

import dev.omnify.eyes.churn.learner.Cohort;
import dev.omnify.eyes.churn.learner.Learner;
import dev.omnify.eyes.churn.learner.LogisticLearner;
import dev.omnify.eyes.churn.learner.RiskModel;
import dev.omnify.eyes.churn.reason.Explainer;
import dev.omnify.eyes.dataset.ActivityHistory;
import dev.omnify.eyes.dataset.ChurnLabels;
import dev.omnify.eyes.dataset.Feature;
import dev.omnify.eyes.dataset.FeatureTable;
import dev.omnify.eyes.math.Seeds;
import dev.omnify.eyes.math.Statistics;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Refits a chosen learner on the latest window whose outcomes are known and scores everybody as of the analysis' day.
 */
public final class RiskScoring {
    private final ActivityHistory history;
    private final CohortSource source;
    private final Seeds seeds;

    public RiskScoring(ActivityHistory history, CohortSource source, Seeds seeds) {
        this.history = history;
        this.source = source;
        this.seeds = seeds;
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
        double[] recency = now.column(Feature.RECENCY);
        int[] active = rows(recency, true);
        double[] logits = model.logits(now.select(active));
        double[] risks = new double[now.rows()];
        double[] ofActive = Drift.risks(logits, shift);
        for (int i = 0; i < active.length; i++) {
            risks[active[i]] = ofActive[i];
        }
        scoreLapsed(learned, days, now, rows(recency, false), risks);
        Explainer explainer = Explainer.of(now, active, shifted(logits, shift), inputs(learner));
        return new RiskScores(risks, Statistics.mean(ofActive), explainer);
    }

    private static double[] shifted(double[] logits, double shift) {
        return Arrays.stream(logits).map(logit -> logit + shift).toArray();
    }

    private static int[] rows(double[] recency, boolean active) {
        return IntStream.range(0, recency.length)
                .filter(row -> recency[row] <= CohortSource.ACTIVE_DAYS == active)
                .toArray();
    }

    private static List<Feature> inputs(Learner learner) {
        List<Feature> inputs = Arrays.stream(Feature.values())
                .filter(feature -> learner.features().contains(feature.label()))
                .toList();
        return inputs.isEmpty() ? Feature.BASE : inputs;
    }

    /** Who has long been away gets a model of their own, or the share of their like that stayed away. */
    private void scoreLapsed(Cohort learned, int days, FeatureTable now, int[] lapsed, double[] risks) {
        if (lapsed.length == 0) {
            return;
        }
        double[] before = learned.everyone().column(Feature.RECENCY);
        FeatureTable away = learned.everyone().select(rows(before, false));
        Cohort cohort =
                new Cohort(learned.everyone(), learned.repeatBuying(), away, ChurnLabels.of(history, away, days));
        double[] own;
        if (source.usable(cohort)) {
            Learner plain = new LogisticLearner("lapsed", Feature.BASE, false, false, 1);
            own = Drift.risks(plain.fit(List.of(cohort), days, seeds).logits(now.select(lapsed)), 0);
        } else {
            double stayedAway = cohort.baseRate() * away.rows();
            own = new double[lapsed.length];
            // Laplace's rule of succession: never quite certain, however few have been seen.
            Arrays.fill(own, (stayedAway + 1) / (away.rows() + 2));
        }
        for (int i = 0; i < lapsed.length; i++) {
            risks[lapsed[i]] = own[i];
        }
    }
}
