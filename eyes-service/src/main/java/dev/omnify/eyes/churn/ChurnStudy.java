package dev.omnify.eyes.churn;

import dev.omnify.eyes.churn.learner.Cohort;
import dev.omnify.eyes.churn.learner.Learner;
import dev.omnify.eyes.dataset.Feature;
import dev.omnify.eyes.math.Bootstrap;
import dev.omnify.eyes.math.Seeds;
import dev.omnify.eyes.quality.ChurnGate;
import dev.omnify.eyes.quality.ChurnMeasurement;
import dev.omnify.eyes.quality.ChurnQuality;
import dev.omnify.eyes.quality.GateVerdict;
import dev.omnify.kit.Phrase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The search for a model of churn and its one test. Candidates are compared before the test cut-off only; the test
 * period is opened for the chosen one, and, when that fails the gate, once more for the choice among four others.
 */
public final class ChurnStudy {
    private static final int RESAMPLES = 500;

    private final CohortSource source;
    private final Seeds seeds;
    private final ChurnMeasurement measurement;

    public ChurnStudy(CohortSource source, Seeds seeds) {
        this.source = source;
        this.seeds = seeds;
        this.measurement = new ChurnMeasurement(new Bootstrap(seeds, RESAMPLES));
    }

    /**
     * What a study ends with.
     *
     * @param learner the chosen one; null where there was too little to learn from
     */
    public record Conclusion(ChurnOutcome outcome, @Nullable Learner learner) {}

    /** @param afterEach called after each candidate; may throw to cancel */
    public Conclusion run(ChurnWindow window, Cutoffs cutoffs, Runnable afterEach) {
        Cohort train = source.at(cutoffs.train(), window.days());
        Cohort test = source.at(cutoffs.test(), window.days());
        String obstacle = obstacle(train, test);
        if (obstacle != null) {
            return new Conclusion(ChurnOutcome.impossible(window, cutoffs, obstacle), null);
        }
        Validation validation = Validation.before(source, train, window.days(), seeds);
        Contest contest = new Contest(validation, seeds, afterEach);
        Contest.Result first = contest.run(Candidates.firstRound(), false);
        ChurnQuality quality = test(first.winner(), train, test, window, false);
        Look look = new Look(first.winner(), quality, first.attempts());
        if (!ChurnGate.judge(quality).passed()) {
            Contest.Result second = contest.run(Candidates.secondRound(), true);
            ChurnQuality again = test(second.winner(), train, test, window, true);
            look = better(look, new Look(second.winner(), again, second.attempts()));
        }
        return new Conclusion(look.outcome(window, cutoffs), look.learner);
    }

    private @Nullable String obstacle(Cohort train, Cohort test) {
        if (source.usable(train) && source.usable(test)) {
            return null;
        }
        if (train.churned().length == 0 || train.table().cutoff() < source.firstDay()) {
            return "history-too-short";
        }
        boolean oneOutcome = Math.min(train.rarerOutcome(), test.rarerOutcome()) < CohortSource.FEWEST_OF_AN_OUTCOME
                && Math.min(train.churned().length, test.churned().length) >= CohortSource.FEWEST_CUSTOMERS;
        return oneOutcome ? "one-outcome-only" : "history-too-short";
    }

    private ChurnQuality test(Learner learner, Cohort train, Cohort test, ChurnWindow window, boolean secondLook) {
        double[] logits = learner.fit(source.withEarlier(train, window.days(), learner.cohorts()), window.days(), seeds)
                .logits(test.table());
        double shift = new Drift(source, window.days(), seeds).after(learner, train);
        double[] recency = test.table().column(Feature.RECENCY);
        return measurement.measure(Drift.risks(logits, shift), recency, test.churned(), secondLook);
    }

    /** The second look counts when it passes the gate, or when neither does and it ranks better. */
    private static Look better(Look first, Look second) {
        boolean secondCounts = ChurnGate.judge(second.quality).passed() || second.quality.auc() > first.quality.auc();
        Look chosen = secondCounts ? second : first;
        Look other = secondCounts ? first : second;
        List<ChurnAttempt> dropped = new ArrayList<>();
        for (ChurnAttempt attempt : other.attempts) {
            dropped.add(attempt.chosen() ? attempt.choose(false, Phrase.of("failed-on-test")) : attempt);
        }
        List<ChurnAttempt> all = new ArrayList<>(secondCounts ? dropped : chosen.attempts);
        all.addAll(secondCounts ? chosen.attempts : dropped);
        return new Look(chosen.learner, chosen.quality, all);
    }

    /** One opening of the test period. */
    private record Look(Learner learner, ChurnQuality quality, List<ChurnAttempt> attempts) {
        ChurnOutcome outcome(ChurnWindow window, Cutoffs cutoffs) {
            GateVerdict verdict = ChurnGate.judge(quality);
            boolean actionable = ChurnGate.actionable(verdict, quality);
            GateVerdict remarked =
                    ChurnGate.calibrated(quality) ? verdict : verdict.remarking("calibration-error-above-0.10");
            return new ChurnOutcome(
                    window, cutoffs, remarked, actionable, learner.name(), learner.features(), attempts, quality);
        }
    }
}
