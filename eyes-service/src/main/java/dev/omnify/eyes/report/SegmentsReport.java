package dev.omnify.eyes.report;

import dev.omnify.eyes.churn.ChurnWindow;
import dev.omnify.kit.Money;
import dev.omnify.kit.Phrase;
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
 * @param everyone what is typical of all of them; null where there was nothing to segment
 * @param tested what is typical of those that the test of churn covers, which every reason calls usual; null when it
 *     covers none
 * @param notes what people should know of this analysis besides
 */
@Schema(name = "Segments")
public record SegmentsReport(
        String analysisId,
        ChurnWindow window,
        LocalDate asOf,
        int customers,
        @Nullable Typical everyone,
        @Nullable Typical tested,

        @Schema(
                description =
                        "`rename-dropped {name, customers, largestShare}`: a name given by people to a segment of the"
                                + " analysis before, of whose customers no segment holds half any more;"
                                + " `rename-displaced {name, customers, by}`: one whose customers came to a segment"
                                + " that took the name `by`, from as many of its customers or more")
        List<Phrase> notes,

        Evidence evidence,
        List<SegmentLine> segments) {

    /** What is typical of some customers; all figures are of the same ones. */
    @Schema(name = "TypicalCustomers")
    public record Typical(int customers, double medianRecencyDays, double medianOrders, Money medianSpend) {}

    SegmentsReport with(Map<String, String> names) {
        return new SegmentsReport(
                analysisId,
                window,
                asOf,
                customers,
                everyone,
                tested,
                notes,
                evidence,
                segments.stream().map(segment -> segment.with(names)).toList());
    }

    /** How the segments were made, on what, how good they are, and what else was tried. */
    @Schema(name = "SegmentEvidence")
    public record Evidence(
            @Schema(enumeration = {"passed", "failed"}) String gate,
            List<String> reasons,
            Data data,
            @Nullable Method method,
            Limits limits,
            @Nullable Quality quality,
            List<Attempt> attempts) {}

    /** What the gate asks for: at least, but of noise at most. */
    @Schema(name = "SegmentLimits")
    public record Limits(double silhouette, int k, double smallestShare, double noiseShare) {}

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
            long otherCurrency,
            List<OtherCurrency> otherCurrencies) {}

    /** How many orders were left out because they are in another currency. */
    @Schema(name = "OtherCurrency")
    public record OtherCurrency(String currency, long orders) {}

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

            @Schema(
                    description = "`highest-silhouette`, `as-high-and-more-stable`, `as-high-but-less-stable`,"
                            + " `lower-silhouette`, `failed-conditions {reasons}`,"
                            + " `nothing-passes-best-shaped {reasons}`")
            Phrase why) {}

    /**
     * One segment.
     *
     * @param renamed the name given by people, to be shown instead; null where none was
     * @param value net spend of its customers in the 365 days to the day of the analysis
     * @param lapsed its customers that the test of churn does not cover
     * @param winBackValue what a year of the lapsed ones was worth
     * @param tested what is typical of the others, whom risk and reasons are about; null when there are none
     * @param churnRisk their mean risk, null where there are none or no model could be learned
     */
    @Schema(name = "Segment")
    public record SegmentLine(
            String id,

            @Schema(
                    description = "`one-time-buyers`, `repeat-buyers`, `occasional-buyers`, `big-spenders`,"
                            + " `small-spenders`, `customers`; each argument is true of the segment: `orderedWithin`"
                            + " and `silentOver` (days), `ordersAtLeast`, `ordersAtMost`, `spendAtLeast`,"
                            + " `spendAtMost`, `number` to tell alike ones apart")
            Phrase name,

            @Nullable String renamed,

            @Schema(description = "`segment-medians {customers, recencyDays, orders, spend}`")
            Phrase description,

            int size,
            double share,
            Money value,
            double medianRecencyDays,
            double medianOrders,
            Money medianSpend,
            int lapsed,
            Money winBackValue,
            @Nullable Typical tested,
            @Nullable Double churnRisk,
            @Nullable Money valueAtRisk,
            List<ReasonLine> topReasons) {

        SegmentLine with(Map<String, String> names) {
            return new SegmentLine(
                    id,
                    name,
                    names.get(id),
                    description,
                    size,
                    share,
                    value,
                    medianRecencyDays,
                    medianOrders,
                    medianSpend,
                    lapsed,
                    winBackValue,
                    tested,
                    churnRisk,
                    valueAtRisk,
                    topReasons);
        }
    }

    /** One reason why a risk is higher or lower than usual, beside what is usual among the tested customers. */
    @Schema(name = "Reason")
    public record ReasonLine(
            @Schema(
                    description =
                            "`last-order {days, usual}`, `own-rhythm {days, gap, times}`, `orders {orders, usual}`,"
                                    + " `orders-lately {orders, usual, days}`, `spend {spend, usual}`, `order-value"
                                    + " {value, usual}`, `last-order-value {value, usual}`, `first-order {days, usual}`;"
                                    + " with `ofCustomers`, whose median is usual, and of a segment `customers`, whose"
                                    + " median it is")
            String code,

            @Schema(enumeration = {"raises", "lowers"}) String direction,

            Map<String, Object> arguments) {}
}
