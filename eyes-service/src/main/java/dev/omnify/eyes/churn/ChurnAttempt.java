package dev.omnify.eyes.churn;

import dev.omnify.kit.Phrase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One candidate, and why it was or was not chosen.
 *
 * @param learner its name
 * @param features what it looked at
 * @param validationAuc on the validation period; null where it could not be fitted
 * @param chosen whether the test was made with it and its figures are the evidence
 * @param why it was chosen or not
 * @param secondLook whether it belongs to the round after a first failed test
 */
public record ChurnAttempt(
        String learner,
        List<String> features,
        @Nullable Double validationAuc,
        boolean chosen,
        Phrase why,
        boolean secondLook) {
    ChurnAttempt choose(boolean choice, Phrase reason) {
        return new ChurnAttempt(learner, features, validationAuc, choice, reason, secondLook);
    }
}
