package dev.omnify.eyes.analysis;

import dev.omnify.eyes.churn.ChurnOutcome;
import java.util.List;

/**
 * One window's churn.
 *
 * @param outcome the model and its evidence
 * @param segments one a segment, in their order; empty where no model could be learned
 * @param atRisk rows of {@link AnalysedCustomers}: the active ones, highest risk first; empty where no model could be
 *     learned
 */
public record WindowResult(ChurnOutcome outcome, List<SegmentRisk> segments, int[] atRisk) {
    public WindowResult {
        segments = List.copyOf(segments);
    }
}
