package dev.omnify.eyes.churn;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One candidate, and why it was or was not chosen.
 *
 * @param learner its name
 * @param features what it looked at
 * @param validationAuc on the validation period; null where it could not be fitted
 * @param chosen whether the test was made with it and its figures are the evidence
 * @param why in words
 * @param secondLook whether it belongs to the round after a first failed test
 */
public record ChurnAttempt(
        String learner,
        List<String> features,
        @Nullable Double validationAuc,
        boolean chosen,
        String why,
        boolean secondLook) {
    ChurnAttempt choose(boolean choice, String reason) {
        return new ChurnAttempt(learner, features, validationAuc, choice, reason, secondLook);
    }
}
