package dev.omnify.eyes.report.job;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.omnify.eyes.activity.ActivityProjection;
import dev.omnify.eyes.activity.OrganizationClient;
import dev.omnify.eyes.analysis.AnalysisPipeline;
import dev.omnify.eyes.analysis.AnalysisResult;
import dev.omnify.eyes.report.Analyses;
import dev.omnify.eyes.report.EyesConfig;
import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.FieldError;
import dev.omnify.kit.Phrase;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.jobs.Job;
import dev.omnify.kit.jobs.JobContext;
import dev.omnify.kit.jobs.JobHandler;
import dev.omnify.kit.jobs.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Analyses as jobs. A run that was cut off simply begins again: the same activity gives the same result, stored under
 * the same id.
 */
@ApplicationScoped
public class AnalysisJob implements JobHandler {
    /** The kind of these jobs. */
    public static final String KIND = "analysis";

    private static final String ADDRESS = "/api/eyes/analyses";
    private static final TypeReference<Map<String, @Nullable Object>> RESULT = new TypeReference<>() {};
    private static final ZoneOffset LAST_TO_BEGIN_A_DAY = ZoneOffset.ofHours(-12);
    private static final double READ = 0.1;
    private static final double ANALYSED = 0.9;

    private final Jobs jobs;
    private final ActivityProjection activity;
    private final OrganizationClient organizations;
    private final Analyses analyses;
    private final EyesConfig config;
    private final Clock clock;
    private final ObjectMapper json;

    AnalysisJob(
            Jobs jobs,
            ActivityProjection activity,
            OrganizationClient organizations,
            Analyses analyses,
            EyesConfig config,
            Clock clock,
            ObjectMapper json) {
        this.jobs = jobs;
        this.activity = activity;
        this.organizations = organizations;
        this.analyses = analyses;
        this.config = config;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Starts an analysis of all that was committed before.
     *
     * @throws ProblemException when it is of a day that has not come yet, or its cut-offs look ahead
     */
    public Job start(TenantId tenant, AnalysisOrder order) {
        if (order.asOf() != null) {
            refuseFuture(tenant, order.asOf());
            order.request(order.asOf(), true, "").checkSplit(order.asOf());
        }
        return jobs.submit(tenant, KIND, ADDRESS, order.toInput());
    }

    /** Where it is today only the organization knows, and is asked when it matters. */
    private void refuseFuture(TenantId tenant, LocalDate asOf) {
        boolean pastEverywhere = asOf.isBefore(LocalDate.ofInstant(clock.instant(), LAST_TO_BEGIN_A_DAY));
        if (!pastEverywhere && asOf.isAfter(today(organizations.settings(tenant)))) {
            throw new ProblemException(CommonProblem.VALIDATION_FAILED, "The request has a field that does not fit.")
                    .with(List.of(new FieldError("asOf", "in-future", "asOf is today or before.")));
        }
    }

    private LocalDate today(OrganizationClient.Settings settings) {
        return LocalDate.ofInstant(clock.instant(), settings.timezone());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<String, ? extends @Nullable Object> run(JobContext context) {
        TenantId tenant = context.tenant();
        context.progress(0, Phrase.of("reading-activity"), null);
        activity.catchUp(
                tenant, pulled -> context.progress(READ / 2, Phrase.of("reading-activity", "customers", pulled), null));
        var order = AnalysisOrder.ofInput(context.job().input());
        AnalysisResult result = analyse(context, order);
        context.progress(ANALYSED, Phrase.of("storing"), null);
        boolean dayChosen = order.asOf() != null;
        return json.convertValue(analyses.save(tenant, context.job().id(), result, dayChosen), RESULT);
    }

    private AnalysisResult analyse(JobContext context, AnalysisOrder order) {
        TenantId tenant = context.tenant();
        var settings = organizations.settings(tenant);
        var today = today(settings);
        var request = order.request(today, config.analyseWithoutRecordedConsent(), settings.currency());
        var until = request.asOf() == null ? today : request.asOf();
        var history = activity.history(tenant, settings.currency(), (int) until.toEpochDay());
        return new AnalysisPipeline(clock)
                .run(
                        history,
                        request,
                        (fraction, step) -> context.progress(READ + fraction * (ANALYSED - READ), step, null));
    }
}
