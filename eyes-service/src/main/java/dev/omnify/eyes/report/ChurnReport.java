package dev.omnify.eyes.report;

import dev.omnify.eyes.churn.ChurnWindow;
import dev.omnify.eyes.report.SegmentsReport.ReasonLine;
import dev.omnify.kit.Money;
import dev.omnify.kit.Phrase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The churn model of one window with the evidence for it.
 *
 * @param definition what churning means
 * @param tested what is typical of the customers who have a risk; null where no model could be learned
 * @param stakes what they stand for together; null where no model could be learned
 * @param lapsed the customers that the test does not cover
 */
public record ChurnReport(
        String analysisId,
        ChurnWindow window,
        LocalDate asOf,
        Phrase definition,
        SegmentsReport.@Nullable Typical tested,
        @Nullable Stakes stakes,
        Evidence evidence,
        LapsedTotal lapsed) {

    /**
     * What is at stake.
     *
     * @param customers who have a risk
     * @param highRisk of them those with a risk of at least 0.7
     */
    @Schema(name = "ChurnStakes")
    public record Stakes(int customers, int highRisk, Money valueAtRisk) {}

    /**
     * The customers silent for longer than the test covers.
     *
     * @param value what a year won back would be worth: what they spent, net, in the 365 days up to their own last
     *     order
     */
    @Schema(name = "LapsedTotal")
    public record LapsedTotal(int customers, Money value) {}

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
            SegmentsReport.Data data,
            Method method,
            Limits limits,
            @Nullable Quality quality) {}

    /** What the gate asks for: at least, but of the calibration error at most. */
    @Schema(name = "ChurnLimits")
    public record Limits(double auc, double marginOverRecency, double calibrationError) {}

    /**
     * The model.
     *
     * @param learner null where none could be learned
     * @param activeDays who has ordered within so many days is active
     * @param trainCutoff the last day that learning looked back from
     * @param testCutoff the last day that the test looked back from
     */
    @Schema(name = "ChurnMethod")
    public record Method(
            @Nullable String learner,
            List<String> features,
            String population,
            int activeDays,
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

            @Schema(
                    description = "`highest-area`, `simplest-near-highest {highest}`, `highest-but-not-surely`,"
                            + " `below-highest {by}`, `not-better-than-simpler`, each with `on` (`five-folds`,"
                            + " `next-window`); `failed-on-test`")
            Phrase why,

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
    public record AtRisk(
            String customerId,
            double risk,
            Money value,
            Money valueAtRisk,
            CustomerReport.@Nullable SegmentName segment,
            List<ReasonLine> reasons) {

        AtRisk with(Map<String, String> names) {
            return new AtRisk(
                    customerId, risk, value, valueAtRisk, segment == null ? null : segment.with(names), reasons);
        }
    }

    /** A customer who has been silent for longer than the test covers. */
    @Schema(name = "LapsedCustomer")
    public record Lapsed(
            String customerId,
            Money winBackValue,
            Money value,
            int recencyDays,
            int orders,
            CustomerReport.@Nullable SegmentName segment) {

        Lapsed with(Map<String, String> names) {
            return new Lapsed(
                    customerId, winBackValue, value, recencyDays, orders, segment == null ? null : segment.with(names));
        }
    }
}
