package dev.omnify.eyes.report.profile;

import dev.omnify.eyes.analysis.ChurnState;
import dev.omnify.eyes.dataset.AnalyticsConsent;
import dev.omnify.eyes.report.CustomerReport;
import dev.omnify.eyes.report.SegmentsReport;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an analysis says of one customer, and by which consent.
 *
 * @param segment null for a customer in none
 * @param churn whether the test of churn covers the customer
 * @param tested what is typical of all that it covers, which every reason calls usual; null when it covers none
 * @param risks one a window for which a model could be learned
 */
@Schema(name = "CustomerProfile")
public record CustomerProfile(
        String customerId,
        String analysisId,
        LocalDate asOf,
        CustomerReport.@Nullable SegmentName segment,
        ChurnState churn,
        SegmentsReport.@Nullable Typical tested,
        List<CustomerReport.Risk> risks,
        CustomerReport.History history,
        Consent consent) {

    /**
     * What the customer has said about being analysed, as it is known today.
     *
     * @param analytics {@code missing} for a customer who has said nothing
     * @param defaulted whether the organization's default decided
     */
    @Schema(name = "ProfileConsent")
    public record Consent(
            @Schema(enumeration = {"granted", "missing"}) String analytics, boolean defaulted) {

        static Consent of(AnalyticsConsent said) {
            return new Consent(said.name().toLowerCase(Locale.ROOT), said == AnalyticsConsent.MISSING);
        }
    }

    static CustomerProfile of(CustomerReport report, SegmentsReport.@Nullable Typical tested, AnalyticsConsent said) {
        return new CustomerProfile(
                report.customerId(),
                report.analysisId(),
                report.asOf(),
                report.segment(),
                report.churn(),
                tested,
                report.risks(),
                report.history(),
                Consent.of(said));
    }
}
