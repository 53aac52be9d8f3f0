package dev.omnify.eyes.clustering;

import dev.omnify.eyes.clustering.kernel.Partition;
import dev.omnify.eyes.dataset.Feature;
import dev.omnify.eyes.dataset.FeatureTable;
import dev.omnify.eyes.math.Bootstrap;
import dev.omnify.eyes.math.Bootstrap.Interval;
import dev.omnify.eyes.math.Seeds;
import dev.omnify.eyes.quality.GateVerdict;
import dev.omnify.eyes.quality.SegmentGate;
import dev.omnify.eyes.quality.SegmentQuality;
import dev.omnify.eyes.quality.Silhouette;
import dev.omnify.kit.Phrase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/**
 * The bounded search for a clustering that passes the gate. Of those of a round that pass, the highest silhouette wins;
 * of those within {@value #AS_GOOD} of it, the most stable. Where nothing passes, what fails the fewest conditions is
 * shown. When its time is up the best of what was tried counts, and the verdict says so.
 */
public final class ClusterSearch {
    private static final double AS_GOOD = 0.005;
    private static final int RESAMPLES = 500;

    private final Seeds seeds;
    private final BooleanSupplier timeLeft;
    private final IntConsumer afterEach;

    /**
     * @param timeLeft asked before each attempt but the first
     * @param afterEach told the number of attempts made; may throw to cancel
     */
    public ClusterSearch(Seeds seeds, BooleanSupplier timeLeft, IntConsumer afterEach) {
        this.seeds = seeds;
        this.timeLeft = timeLeft;
        this.afterEach = afterEach;
    }

    private record Trial(Recipe recipe, PreparedRows rows, Partition partition, ClusterAttempt attempt) {
        boolean passed() {
            return attempt.verdict().passed();
        }
    }

    /** The best clustering of the customers, or nothing when they are all alike. */
    public Optional<Clustering> run(FeatureTable table) {
        List<Trial> trials = new ArrayList<>();
        boolean inTime = true;
        for (List<ClusterPlan.Setting> round : ClusterPlan.rounds()) {
            for (ClusterPlan.Setting setting : round) {
                inTime = inTime && tryAll(setting, table, trials);
            }
            if (!inTime || trials.stream().anyMatch(Trial::passed)) {
                break;
            }
        }
        boolean complete = inTime;
        return trials.stream()
                .min(Comparator.comparingInt(ClusterSearch::misshapen)
                        .thenComparingDouble(trial -> -trial.attempt.silhouette()))
                .map(best -> conclude(trials, best, complete));
    }

    /** Conditions missed other than the silhouette: clusters too few or too small, or too much noise. */
    private static int misshapen(Trial trial) {
        int missed = trial.attempt.verdict().reasons().size();
        return trial.attempt.silhouette() < SegmentGate.LEAST_SILHOUETTE ? missed - 1 : missed;
    }

    /** Whether the time was enough. */
    private boolean tryAll(ClusterPlan.Setting setting, FeatureTable table, List<Trial> trials) {
        Preprocessing.Scaled scaled = setting.preprocessing().apply(table, setting.features());
        if (scaled.features().isEmpty() || trials.size() >= ClusterPlan.MOST_ATTEMPTS) {
            return true;
        }
        PreparedRows rows = new PreparedRows(scaled.matrix(), seeds);
        List<String> features = scaled.features().stream().map(Feature::label).toList();
        for (Recipe recipe : setting.recipes(rows)) {
            if (!trials.isEmpty() && !timeLeft.getAsBoolean()) {
                return false;
            }
            if (trials.size() < ClusterPlan.MOST_ATTEMPTS) {
                trials.add(attempt(recipe, rows, features, setting.preprocessing()));
                afterEach.accept(trials.size());
            }
        }
        return true;
    }

    private Trial attempt(Recipe recipe, PreparedRows rows, List<String> features, Preprocessing preprocessing) {
        Partition partition = recipe.cluster(rows);
        double silhouette =
                Silhouette.of(rows.rows(), partition.labels(), seeds).mean();
        ClusterAttempt attempt = new ClusterAttempt(
                recipe.algorithm(),
                recipe.parameters(),
                features,
                preprocessing.label(),
                silhouette,
                partition.clusters(),
                partition.smallestShare(),
                partition.noiseShare(),
                false,
                Phrase.of("lower-silhouette"));
        return new Trial(recipe, rows, partition, attempt);
    }

    private Clustering conclude(List<Trial> trials, Trial best, boolean complete) {
        Trial chosen = best;
        double stability = stability(best);
        for (Trial rival : trials) {
            boolean asGood = best.passed()
                    && rival != best
                    && rival.passed()
                    && best.attempt.silhouette() - rival.attempt.silhouette() <= AS_GOOD;
            double rivalStability = asGood ? stability(rival) : 0;
            if (rivalStability > stability) {
                chosen = rival;
                stability = rivalStability;
            }
        }
        List<ClusterAttempt> attempts = new ArrayList<>();
        for (Trial trial : trials) {
            attempts.add(trial.attempt.decide(trial == chosen, why(trial, chosen, best)));
        }
        GateVerdict verdict = chosen.attempt.verdict();
        return new Clustering(
                chosen.partition,
                attempts.get(trials.indexOf(chosen)),
                attempts,
                quality(chosen, stability),
                complete ? verdict : verdict.remarking("search-out-of-time"));
    }

    private static double stability(Trial trial) {
        return Stability.of(trial.rows, trial.recipe, trial.partition);
    }

    private static Phrase why(Trial trial, Trial chosen, Trial best) {
        GateVerdict verdict = trial.attempt.verdict();
        if (!verdict.passed()) {
            String code = trial == chosen ? "nothing-passes-best-shaped" : "failed-conditions";
            return Phrase.of(code, "reasons", verdict.reasons());
        }
        if (trial == chosen) {
            return Phrase.of(chosen == best ? "highest-silhouette" : "as-high-and-more-stable");
        }
        return Phrase.of(trial == best ? "as-high-but-less-stable" : "lower-silhouette");
    }

    private SegmentQuality quality(Trial trial, double stability) {
        Silhouette silhouette = Silhouette.of(trial.rows.rows(), trial.partition.labels(), seeds);
        double[] values = silhouette.values();
        Interval interval = values.length == 0
                ? new Interval(0, 0)
                : new Bootstrap(seeds, RESAMPLES).interval("silhouette", values.length, w -> mean(values, w));
        return new SegmentQuality(
                silhouette.mean(),
                interval,
                trial.attempt.k(),
                trial.attempt.smallestShare(),
                trial.attempt.noiseShare(),
                stability);
    }

    private static double mean(double[] values, int[] weights) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * weights[i];
        }
        return sum / values.length;
    }
}
