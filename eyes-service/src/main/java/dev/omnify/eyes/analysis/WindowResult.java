package dev.omnify.eyes.analysis;

import dev.omnify.eyes.churn.ChurnOutcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One window's churn.
 *
 * @param outcome the model and its evidence
 * @param segments one a segment that has tested customers, in their order; empty where no model could be learned
 * @param atRisk rows of {@link AnalysedCustomers}: all tested ones, the most money at risk first; empty where no model
 *     could be learned
 * @param stakes of the tested ones together; null where no model could be learned
 */
public record WindowResult(
        ChurnOutcome outcome,
        List<SegmentRisk> segments,
        int[] atRisk,
        @Nullable Stakes stakes) {
    public WindowResult {
        segments = List.copyOf(segments);
    }

    /**
     * What is at stake.
     *
     * @param customers who have a risk
     * @param highRisk of them those with a risk of at least 0.7
     * @param valueAtRisk of all of them, minor units
     */
    public record Stakes(int customers, int highRisk, long valueAtRisk) {}
}
