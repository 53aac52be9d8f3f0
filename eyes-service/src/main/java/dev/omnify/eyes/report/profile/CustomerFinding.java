package dev.omnify.eyes.report.profile;

import dev.omnify.eyes.report.ReportProblem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the latest analysis says of a customer, or that it says nothing: that is an answer, and no error.
 *
 * @param profile null when it says nothing
 * @param silence why, as the code of the problem that the profile's own address answers; null when there is a profile
 */
@Schema(name = "CustomerFinding")
public record CustomerFinding(
        String customerId,
        @Nullable CustomerProfile profile,

        @Schema(enumeration = {"no-analysis-yet", "customer-excluded-for-consent", "customer-not-in-analysis"})
        @Nullable String silence) {

    static CustomerFinding of(CustomerProfile profile) {
        return new CustomerFinding(profile.customerId(), profile, null);
    }

    static CustomerFinding silent(String customerId, ReportProblem why) {
        return new CustomerFinding(customerId, null, why.code());
    }
}
