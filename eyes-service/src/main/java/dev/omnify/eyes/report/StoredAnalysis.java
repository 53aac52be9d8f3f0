package dev.omnify.eyes.report;

import dev.omnify.eyes.churn.ChurnWindow;
import java.util.List;
import java.util.Optional;

/**
 * An analysis as it is kept.
 *
 * @param profileSlices into how many slices the customers' profiles are spread
 */
public record StoredAnalysis(String id, int profileSlices, List<SegmentsReport> segments, List<ChurnReport> churn) {
    public StoredAnalysis {
        segments = List.copyOf(segments);
        churn = List.copyOf(churn);
    }

    Optional<SegmentsReport> segments(ChurnWindow window) {
        return segments.stream()
                .filter(report -> report.window() == window)
                .findFirst();
    }

    Optional<ChurnReport> churn(ChurnWindow window) {
        return churn.stream().filter(report -> report.window() == window).findFirst();
    }
}
