package dev.omnify.eyes.report;

import dev.omnify.eyes.churn.ChurnWindow;
import dev.omnify.eyes.report.map.MapOutline;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An analysis as it is kept.
 *
 * @param profileSlices into how many slices the customers' profiles are spread
 * @param segments one a window
 * @param churn one a window
 * @param map null where the analysis is older than maps
 * @param lookBack whether somebody chose its day, and it is before the day of the analysis that was there
 */
public record StoredAnalysis(
        String id,
        int profileSlices,
        List<SegmentsReport> segments,
        List<ChurnReport> churn,
        @Nullable MapOutline map,
        boolean lookBack) {
    public StoredAnalysis {
        segments = List.copyOf(segments);
        churn = List.copyOf(churn);
    }

    /** Its day. */
    public LocalDate asOf() {
        return segments.getFirst().asOf();
    }

    /** What is typical of the customers that the test of churn covers; null when it covers none. */
    public SegmentsReport.@Nullable Typical tested() {
        return segments.getFirst().tested();
    }

    boolean hasSegments() {
        return !segments.getFirst().segments().isEmpty();
    }

    List<String> segmentIds() {
        return segments.getFirst().segments().stream()
                .map(SegmentsReport.SegmentLine::id)
                .toList();
    }

    Optional<SegmentsReport> segments(ChurnWindow window) {
        return segments.stream().filter(report -> report.window() == window).findFirst();
    }

    Optional<ChurnReport> churn(ChurnWindow window) {
        return churn.stream().filter(report -> report.window() == window).findFirst();
    }
}
