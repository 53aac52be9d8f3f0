package dev.omnify.eyes.report;

import dev.omnify.eyes.churn.ChurnWindow;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an analysis came to, in so few figures that two can be compared: the {@code result} of its job.
 *
 * @param customers all that were analysed
 * @param segments how many
 * @param silhouette null where there was nothing to segment
 * @param reasons the codes of the segments' gate, and of what a reader should know besides
 * @param churn one a window
 */
@Schema(name = "AnalysisSummary", description = "The `result` of an analysis' job")
public record AnalysisSummary(
        String analysisId,
        LocalDate asOf,
        int customers,
        int segments,
        @Schema(enumeration = {"passed", "failed"}) String segmentGate,

        @Nullable Double silhouette,
        List<String> reasons,
        List<WindowSummary> churn) {

    /**
     * The churn of one window.
     *
     * @param auc null where nothing could be tested
     */
    @Schema(name = "ChurnSummary")
    public record WindowSummary(
            ChurnWindow window,

            @Schema(enumeration = {"passed", "failed"}) String gate,

            boolean actionable,
            @Nullable Double auc) {}

    static AnalysisSummary of(StoredAnalysis analysis) {
        var segments = analysis.segments().getFirst();
        var quality = segments.evidence().quality();
        return new AnalysisSummary(
                analysis.id(),
                segments.asOf(),
                segments.customers(),
                segments.segments().size(),
                segments.evidence().gate(),
                quality == null ? null : quality.silhouette(),
                segments.evidence().reasons(),
                analysis.churn().stream().map(AnalysisSummary::of).toList());
    }

    private static WindowSummary of(ChurnReport report) {
        var evidence = report.evidence();
        var quality = evidence.quality();
        return new WindowSummary(
                report.window(), evidence.gate(), evidence.actionable(), quality == null ? null : quality.auc());
    }
}
