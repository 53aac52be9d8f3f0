package dev.omnify.eyes.churn;

import dev.omnify.eyes.churn.learner.Cohort;
import dev.omnify.eyes.churn.learner.Learner;
import dev.omnify.eyes.math.Seeds;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The period inside the training side that candidates are compared on. Where the past is long enough they learn at an
 * earlier cut-off and are compared at the training one; else customers are folded in five at the training cut-off.
 */
final class Validation {
    private static final int FOLDS = 5;

    private final Cohort judged;
    private final List<Cohort> earlier;
    private final int window;
    private final Seeds seeds;

    private Validation(Cohort judged, List<Cohort> earlier, int window, Seeds seeds) {
        this.judged = judged;
        this.earlier = earlier;
        this.window = window;
        this.seeds = seeds;
    }

    /** @param train usable */
    static Validation before(CohortSource source, Cohort train, int window, Seeds seeds) {
        Cohort past = source.at(train.table().cutoff() - window, window);
        List<Cohort> earlier =
                source.usable(past) ? source.withEarlier(past, window, Candidates.mostCohorts()) : List.of();
        return new Validation(train, earlier, window, seeds);
    }

    boolean[] outcomes() {
        return judged.churned();
    }

    /** What it compares on: five folds at the training cut-off, or the window after it. */
    String kind() {
        return earlier.isEmpty() ? "five-folds" : "next-window";
    }

    /** What a candidate says of the judged customers without having seen their outcomes. */
    double[] logits(Learner learner) {
        if (earlier.isEmpty()) {
            return folded(learner);
        }
        List<Cohort> known = earlier.subList(0, Math.min(learner.cohorts(), earlier.size()));
        return learner.fit(known, window, seeds).logits(judged.table());
    }

    private double[] folded(Learner learner) {
        int rows = judged.churned().length;
        RandomGenerator random = seeds.forPurpose("folds", window);
        int[] fold = IntStream.range(0, rows).map(i -> random.nextInt(FOLDS)).toArray();
        double[] logits = new double[rows];
        for (int f = 0; f < FOLDS; f++) {
            int number = f;
            int[] out = IntStream.range(0, rows).filter(i -> fold[i] == number).toArray();
            int[] in = IntStream.range(0, rows).filter(i -> fold[i] != number).toArray();
            List<Cohort> known = List.of(judged.select(in));
            double[] part =
                    learner.fit(known, window, seeds).logits(judged.table().select(out));
            for (int i = 0; i < out.length; i++) {
                logits[out[i]] = part[i];
            }
        }
        return logits;
    }
}
