package dev.omnify.eyes.churn;

import dev.omnify.eyes.churn.learner.Learner;
import dev.omnify.eyes.churn.learner.LogisticLearner;
import dev.omnify.eyes.churn.learner.TribuoLearner;
import dev.omnify.eyes.dataset.Feature;
import java.util.List;
import java.util.stream.Stream;

/** The twelve ways of learning that a window's search may try, simplest first. */
final class Candidates {
    private static final int SEVERAL = 4;

    private Candidates() {}

    /** The most cut-offs that any of them learns from. */
    static int mostCohorts() {
        return SEVERAL;
    }

    /** Eight that any customer base is tried with. */
    static List<Learner> firstRound() {
        return List.of(
                new LogisticLearner("logistic", Feature.BASE, false, false, 1),
                new LogisticLearner("bg-nbd", List.of(), true, false, 1),
                new LogisticLearner("logistic + bg-nbd", Feature.BASE, true, false, 1),
                new LogisticLearner("logistic, four cut-offs", Feature.BASE, false, false, SEVERAL),
                new LogisticLearner("logistic", Feature.EXTENDED, false, false, 1),
                new TribuoLearner(TribuoLearner.Kind.LOGISTIC, Feature.EXTENDED),
                new LogisticLearner("logistic, four cut-offs", Feature.EXTENDED, false, false, SEVERAL),
                new LogisticLearner("logistic + bg-nbd, four cut-offs", Feature.EXTENDED, true, false, SEVERAL));
    }

    /** Four more, able to bend, for a customer base that the first eight failed on. */
    static List<Learner> secondRound() {
        List<Feature> withTrend = Stream.concat(Feature.EXTENDED.stream(), Stream.of(Feature.TREND))
                .toList();
        return List.of(
                new LogisticLearner("logistic with products", Feature.BASE, false, true, 1),
                new LogisticLearner(
                        "logistic with products + bg-nbd, four cut-offs", Feature.BASE, true, true, SEVERAL),
                new LogisticLearner("logistic, four cut-offs", withTrend, false, false, SEVERAL),
                new TribuoLearner(TribuoLearner.Kind.FOREST, withTrend));
    }
}
