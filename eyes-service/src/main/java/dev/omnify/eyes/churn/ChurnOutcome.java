package dev.omnify.eyes.churn;

import dev.omnify.eyes.quality.ChurnQuality;
import dev.omnify.eyes.quality.GateVerdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of churn in one window, with its evidence.
 *
 * @param window how far ahead
 * @param cutoffs the split it was measured on
 * @param verdict the gate's
 * @param actionable the gate passed and the risks are calibrated
 * @param learner the chosen learner's name; null where none could be tried
 * @param features what it looks at
 * @param attempts all candidates tried
 * @param quality the chosen one's figures; null where there was no test
 */
public record ChurnOutcome(
        ChurnWindow window,
        Cutoffs cutoffs,
        GateVerdict verdict,
        boolean actionable,
        @Nullable String learner,
        List<String> features,
        List<ChurnAttempt> attempts,
        @Nullable ChurnQuality quality) {
    public ChurnOutcome {
        features = List.copyOf(features);
        attempts = List.copyOf(attempts);
    }

    /** The population that the figures are about. */
    public static final String POPULATION = "active";

    /** The same with a further remark by the gate. */
    public ChurnOutcome remarking(String remark) {
        return new ChurnOutcome(
                window, cutoffs, verdict.remarking(remark), actionable, learner, features, attempts, quality);
    }

    /** No model could be learned. */
    public static ChurnOutcome impossible(ChurnWindow window, Cutoffs cutoffs, String reason) {
        return new ChurnOutcome(window, cutoffs, GateVerdict.failed(reason), false, null, List.of(), List.of(), null);
    }
}
