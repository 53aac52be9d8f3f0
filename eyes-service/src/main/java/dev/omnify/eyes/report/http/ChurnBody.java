package dev.omnify.eyes.report.http;

import dev.omnify.eyes.churn.ChurnWindow;
import dev.omnify.eyes.report.ChurnReport;
import dev.omnify.kit.Page;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The churn of one window and a page of the customers at risk. */
@Schema(name = "Churn")
record ChurnBody(
        String analysisId,
        ChurnWindow window,
        LocalDate asOf,
        String definition,
        ChurnReport.Evidence evidence,
        Page<ChurnReport.AtRisk> atRisk) {
    static ChurnBody of(ChurnReport report, Page<ChurnReport.AtRisk> atRisk) {
        return new ChurnBody(
                report.analysisId(), report.window(), report.asOf(), report.definition(), report.evidence(), atRisk);
    }
}
