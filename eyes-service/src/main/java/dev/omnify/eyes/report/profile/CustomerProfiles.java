package dev.omnify.eyes.report.profile;

import dev.omnify.eyes.activity.ActivityProjection;
import dev.omnify.eyes.activity.CustomerActivity;
import dev.omnify.eyes.activity.CustomerActivity.Purchase;
import dev.omnify.eyes.dataset.AnalyticsConsent;
import dev.omnify.eyes.report.Analyses;
import dev.omnify.eyes.report.EyesConfig;
import dev.omnify.eyes.report.ReportProblem;
import dev.omnify.eyes.report.StoredAnalysis;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

/** Reads what an analysis says of one customer. Nothing of a customer who does not want to be analysed, even since. */
@ApplicationScoped
public class CustomerProfiles {
    private final Analyses analyses;
    private final ActivityProjection activity;
    private final EyesConfig config;

    CustomerProfiles(Analyses analyses, ActivityProjection activity, EyesConfig config) {
        this.analyses = analyses;
        this.activity = activity;
        this.config = config;
    }

    /** What an analysis, or the latest, says of the customer; a problem that says why when it says nothing. */
    public CustomerProfile get(TenantId tenant, Optional<String> analysisId, String customerId) {
        var analysis = analyses.get(tenant, analysisId);
        return profile(tenant, analysis, known(tenant, customerId));
    }

    private CustomerProfile profile(TenantId tenant, StoredAnalysis analysis, CustomerActivity customer) {
        refusal(customer.consent(), config.analyseWithoutRecordedConsent()).ifPresent(why -> {
            throw new ProblemException(ReportProblem.CUSTOMER_EXCLUDED_FOR_CONSENT, why);
        });
        return analyses.customer(tenant, analysis, customer.customerId())
                .map(report -> CustomerProfile.of(report, analysis.tested(), customer.consent()))
                .orElseThrow(() -> new ProblemException(
                        ReportProblem.CUSTOMER_NOT_IN_ANALYSIS, whyNotInAnalysis(customer, analysis.asOf())));
    }

    private CustomerActivity known(TenantId tenant, String customerId) {
        return activity.find(tenant, customerId)
                .orElseThrow(() -> new ProblemException(
                        ReportProblem.NO_SUCH_CUSTOMER, "There is no customer " + customerId + "."));
    }

    /** What the latest analysis says of the customer, or why it says nothing; {@code no-such-customer} of nobody. */
    public CustomerFinding find(TenantId tenant, String customerId) {
        var customer = known(tenant, customerId);
        try {
            return CustomerFinding.of(profile(tenant, analyses.get(tenant, Optional.empty()), customer));
        } catch (ProblemException e) {
            if (e.code() instanceof ReportProblem why) {
                return CustomerFinding.silent(customer.customerId(), why);
            }
            throw e;
        }
    }

    /** Why the customer may not be analysed, if so. */
    static Optional<String> refusal(AnalyticsConsent said, boolean consentByDefault) {
        return switch (said) {
            case GRANTED -> Optional.empty();
            case REFUSED -> Optional.of("The customer has refused to be analysed.");
            case UNKNOWN -> Optional.of("The customer was asked and has not agreed to be analysed.");
            case MISSING ->
                consentByDefault
                        ? Optional.empty()
                        : Optional.of("The customer has not agreed to be analysed, and without that nobody is.");
        };
    }

    static String whyNotInAnalysis(CustomerActivity customer, LocalDate asOf) {
        var first = customer.purchases().stream()
                .filter(purchase -> !purchase.refund())
                .mapToInt(Purchase::day)
                .min();
        if (first.isEmpty()) {
            return "The customer has not ordered anything yet.";
        }
        if (first.getAsInt() > asOf.toEpochDay()) {
            return "The customer first ordered on " + LocalDate.ofEpochDay(first.getAsInt())
                    + "; the analysis looked at " + asOf + " and before.";
        }
        return "When the analysis was made, no order by " + asOf
                + " in the organization's currency was known of the customer, or they were not to be analysed. "
                + "A new analysis looks again.";
    }
}
