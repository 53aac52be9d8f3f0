package dev.omnify.eyes.churn;

import dev.omnify.eyes.churn.learner.Learner;
import dev.omnify.eyes.math.Ranking;
import dev.omnify.eyes.math.Seeds;
import dev.omnify.kit.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Compares candidates on the validation. Not the highest area wins but the simplest candidate that the highest does not
 * surely beat: the first whose shortfall is at most one standard error of the difference over the same resamples (the
 * one-standard-error rule of Breiman, Friedman, Olshen and Stone, 1984). What little a complicated candidate is ahead
 * on one period is as a rule gone in the next.
 */
final class Contest {
    private static final int RESAMPLES = 60;

    private final Validation validation;
    private final Seeds seeds;
    private final Runnable afterEach;

    /** @param afterEach called after each candidate; may throw to end the contest */
    Contest(Validation validation, Seeds seeds, Runnable afterEach) {
        this.validation = validation;
        this.seeds = seeds;
        this.afterEach = afterEach;
    }

    /** The winner, and all attempts in the order of the candidates. */
    record Result(Learner winner, List<ChurnAttempt> attempts) {}

    Result run(List<Learner> candidates, boolean secondLook) {
        List<Ranking> rankings = new ArrayList<>();
        double[] aucs = new double[candidates.size()];
        for (int i = 0; i < aucs.length; i++) {
            double[] logits = validation.logits(candidates.get(i));
            aucs[i] = Ranking.auc(logits, validation.outcomes());
            rankings.add(Ranking.of(logits, validation.outcomes()));
            afterEach.run();
        }
        int best = highest(aucs);
        int winner = 0;
        while (winner != best && aucs[best] - aucs[winner] > standardError(rankings.get(best), rankings.get(winner))) {
            winner++;
        }
        List<ChurnAttempt> attempts = new ArrayList<>();
        for (int i = 0; i < aucs.length; i++) {
            Learner learner = candidates.get(i);
            Phrase why = why(i, winner, best, aucs);
            attempts.add(new ChurnAttempt(learner.name(), learner.features(), aucs[i], i == winner, why, secondLook));
        }
        return new Result(candidates.get(winner), attempts);
    }

    private Phrase why(int candidate, int winner, int best, double[] aucs) {
        return reason(candidate, winner, best, aucs).with("on", validation.kind());
    }

    private static Phrase reason(int candidate, int winner, int best, double[] aucs) {
        if (candidate == winner && winner == best) {
            return Phrase.of("highest-area");
        }
        if (candidate == winner) {
            return Phrase.of("simplest-near-highest", "highest", aucs[best]);
        }
        if (candidate == best) {
            return Phrase.of("highest-but-not-surely");
        }
        return candidate < winner
                ? Phrase.of("below-highest", "by", aucs[best] - aucs[candidate])
                : Phrase.of("not-better-than-simpler");
    }

    private double standardError(Ranking one, Ranking other) {
        int rows = validation.outcomes().length;
        double sum = 0;
        double squares = 0;
        for (int s = 0; s < RESAMPLES; s++) {
            RandomGenerator random = seeds.forPurpose("contest", s);
            int[] weights = new int[rows];
            for (int i = 0; i < rows; i++) {
                weights[random.nextInt(rows)]++;
            }
            double difference = one.auc(weights) - other.auc(weights);
            sum += difference;
            squares += difference * difference;
        }
        double mean = sum / RESAMPLES;
        return Math.sqrt(Math.max(0, squares / RESAMPLES - mean * mean));
    }

    private static int highest(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }
}
