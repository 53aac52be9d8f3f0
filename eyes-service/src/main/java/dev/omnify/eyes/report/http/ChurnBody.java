package dev.omnify.eyes.report.http;

import dev.omnify.eyes.churn.ChurnWindow;
import dev.omnify.eyes.report.ChurnReport;
import dev.omnify.eyes.report.SegmentsReport;
import dev.omnify.kit.Page;
import dev.omnify.kit.Phrase;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The churn of one window and a page of the customers at risk.
 *
 * @param atRisk all customers that the test covers, the most money at risk first
 */
@Schema(name = "Churn")
record ChurnBody(
        String analysisId,
        ChurnWindow window,
        LocalDate asOf,
        @Schema(description = "`no-order-in-window {days}`") Phrase definition,
        SegmentsReport.@Nullable Typical tested,
        ChurnReport.@Nullable Stakes stakes,
        ChurnReport.Evidence evidence,
        Page<ChurnReport.AtRisk> atRisk,
        ChurnReport.LapsedTotal lapsed) {
    static ChurnBody of(ChurnReport report, Page<ChurnReport.AtRisk> atRisk) {
        return new ChurnBody(
                report.analysisId(),
                report.window(),
                report.asOf(),
                report.definition(),
                report.tested(),
                report.stakes(),
                report.evidence(),
                atRisk,
                report.lapsed());
    }
}
