package dev.omnify.eyes.report;

import dev.omnify.eyes.analysis.ChurnState;
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
 * What an analysis says of one customer.
 *
 * @param segment null for a customer in none
 * @param churn whether the test of churn covers the customer
 * @param risks one a window for which a model could be learned
 */
public record CustomerReport(
        String customerId,
        String analysisId,
        LocalDate asOf,
        @Nullable SegmentName segment,
        ChurnState churn,
        List<Risk> risks,
        History history) {

    CustomerReport with(Map<String, String> names) {
        return new CustomerReport(
                customerId, analysisId, asOf, segment == null ? null : segment.with(names), churn, risks, history);
    }

    /**
     * The segment that the customer is in.
     *
     * @param renamed the name given by people, to be shown instead; null where none was
     */
    @Schema(name = "SegmentName")
    public record SegmentName(
            String id, Phrase name, @Nullable String renamed) {
        SegmentName with(Map<String, String> names) {
            return new SegmentName(id, name, names.get(id));
        }
    }

    /**
     * The risk of one window.
     *
     * @param risk null for a lapsed customer
     * @param actionable whether anything may act on it
     * @param nearestChange what would take a risk above the usual one below it and can still happen; null where nothing
     *     would
     */
    @Schema(name = "CustomerRisk")
    public record Risk(
            ChurnWindow window,
            @Nullable Double risk,
            boolean actionable,
            @Nullable Money valueAtRisk,
            List<ReasonLine> reasons,

            @Schema(
                    description =
                            "`order-today {risk, usual}`: the risk after one more order on the day of the analysis, and"
                                    + " the mean risk of all tested customers, which it is below")
            @Nullable Phrase nearestChange) {}

    /**
     * What the customer ordered up to the day of the analysis.
     *
     * @param winBackValue what a lapsed customer spent, net, in the 365 days up to the own last order; null for others
     */
    @Schema(name = "OrderHistory")
    public record History(
            int orders,
            Money spend,
            Money value,
            int recencyDays,
            int tenureDays,
            boolean active,
            @Nullable Money winBackValue) {}
}
