package dev.omnify.eyes.report;

import dev.omnify.eyes.churn.ChurnWindow;
import dev.omnify.eyes.report.SegmentsReport.ReasonLine;
import dev.omnify.kit.Money;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an analysis says of one customer.
 *
 * @param segment null for a customer in none
 * @param risks one a window for which a model could be learned
 */
public record CustomerReport(
        String customerId,
        String analysisId,
        LocalDate asOf,
        @Nullable SegmentName segment,
        List<Risk> risks,
        History history) {

    /** The segment that the customer is in. */
    public record SegmentName(String id, String name) {}

    /**
     * The risk of one window.
     *
     * @param actionable whether anything may act on it
     * @param nearestFlip the smallest change that would take the risk across the usual one, null where none is near
     */
    @Schema(name = "CustomerRisk")
    public record Risk(
            ChurnWindow window,
            double risk,
            boolean actionable,
            List<ReasonLine> reasons,
            @Nullable Flip nearestFlip) {}

    /** The smallest change of one feature that takes a risk to the other side of the usual one. */
    @Schema(name = "NearestFlip")
    public record Flip(String feature, double from, double to, String text) {}

    /** What the customer ordered up to the day of the analysis. */
    @Schema(name = "OrderHistory")
    public record History(int orders, Money spend, Money value, int recencyDays, int tenureDays, boolean active) {}
}
