package dev.omnify.eyes.report;

import dev.omnify.eyes.churn.ChurnWindow;
import dev.omnify.kit.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The segments of one analysis with the evidence for them.
 *
 * @param window chooses which churn model fills {@code churnRisk}, {@code valueAtRisk} and {@code topReasons}
 * @param customers all that were analysed
 */
@Schema(name = "Segments")
public record SegmentsReport(
        String analysisId,
        ChurnWindow window,
        LocalDate asOf,
        int customers,
        Evidence evidence,
        List<SegmentLine> segments) {

    /** How the segments were made, on what, how good they are, and what else was tried. */
    @Schema(name = "SegmentEvidence")
    public record Evidence(
            @Schema(enumeration = {"passed", "failed"}) String gate,
            List<String> reasons,
            Data data,
            @Nullable Method method,
            @Nullable Quality quality,
            List<Attempt> attempts) {}

    /** What the analysis saw. */
    @Schema(name = "AnalysedData")
    public record Data(
            long orders,
            long refunds,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            List<Source> sources,
            int excludedForConsent,
            int consentDefaulted,
            long otherCurrency) {}

    /** How many orders one source told of. */
    @Schema(name = "OrderSource")
    public record Source(String name, long orders) {}

    /** The clustering that made the segments. */
    @Schema(name = "SegmentMethod")
    public record Method(
            @Schema(enumeration = {"kmeans", "dbscan", "agglomerative"})
            String algorithm,

            Map<String, Object> parameters,
            List<String> features,
            String preprocessing,
            long seed) {}

    /**
     * Its figures.
     *
     * @param silhouetteInterval the two ends of the 95 % interval
     */
    @Schema(name = "SegmentQuality")
    public record Quality(
            double silhouette,
            List<Double> silhouetteInterval,
            int k,
            double smallestShare,
            double noiseShare,
            double stability) {}

    /** One clustering tried. */
    @Schema(name = "SegmentAttempt")
    public record Attempt(
            @Schema(enumeration = {"kmeans", "dbscan", "agglomerative"})
            String algorithm,

            Map<String, Object> parameters,
            List<String> features,
            String preprocessing,
            double silhouette,
            int k,
            double smallestShare,
            double noiseShare,
            boolean chosen,
            String why) {}

    /**
     * One segment.
     *
     * @param value net spend of its customers in the 365 days to the day of the analysis
     * @param churnRisk mean risk, null where no model could be learned
     */
    @Schema(name = "Segment")
    public record SegmentLine(
            String id,
            String name,
            String description,
            int size,
            double share,
            Money value,
            double medianRecencyDays,
            double medianOrders,
            Money medianSpend,
            @Nullable Double churnRisk,
            @Nullable Money valueAtRisk,
            List<ReasonLine> topReasons) {}

    /** One reason why a risk is higher or lower than usual. */
    @Schema(name = "Reason")
    public record ReasonLine(
            String feature,

            @Schema(enumeration = {"raises", "lowers"}) String direction,

            String text) {}
}
