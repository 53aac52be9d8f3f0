package dev.omnify.eyes.report;

import dev.omnify.eyes.churn.ChurnWindow;
import dev.omnify.eyes.report.SegmentsReport.ReasonLine;
import dev.omnify.kit.Money;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The churn model of one window with the evidence for it.
 *
 * @param definition what churning means, in words
 */
public record ChurnReport(String analysisId, ChurnWindow window, LocalDate asOf, String definition, Evidence evidence) {

    /**
     * How the model was made and tested.
     *
     * @param actionable whether anything may act on its risks
     */
    @Schema(name = "ChurnEvidence")
    public record Evidence(
            @Schema(enumeration = {"passed", "failed"}) String gate,
            boolean actionable,
            List<String> reasons,
            Method method,
            @Nullable Quality quality) {}

    /**
     * The model.
     *
     * @param learner null where none could be learned
     * @param trainCutoff the last day that learning looked back from
     * @param testCutoff the last day that the test looked back from
     */
    @Schema(name = "ChurnMethod")
    public record Method(
            @Nullable String learner,
            List<String> features,
            String population,
            LocalDate trainCutoff,
            LocalDate testCutoff,
            List<Attempt> attempts) {}

    /** One candidate. */
    @Schema(name = "ChurnAttempt")
    public record Attempt(
            String learner,
            List<String> features,
            @Nullable Double validationAuc,
            boolean chosen,
            String why,
            boolean secondLook) {}

    /** The figures of the test, intervals by their two ends. */
    @Schema(name = "ChurnQuality")
    public record Quality(
            double auc,
            List<Double> aucInterval,
            double aucRecencyAlone,
            List<Double> marginInterval,
            double brier,
            double expectedCalibrationError,
            double baseRate,
            int customersTested,
            boolean secondLook) {}

    /** A customer who may leave. */
    @Schema(name = "AtRiskCustomer")
    public record AtRisk(String customerId, double risk, Money value, List<ReasonLine> reasons) {}
}
