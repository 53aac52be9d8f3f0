package dev.omnify.eyes.report.job;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.omnify.eyes.activity.ActivityProjection;
import dev.omnify.eyes.activity.OrganizationClient;
import dev.omnify.eyes.analysis.AnalysisPipeline;
import dev.omnify.eyes.analysis.AnalysisResult;
import dev.omnify.eyes.report.Analyses;
import dev.omnify.eyes.report.EyesConfig;
import dev.omnify.kit.Phrase;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.jobs.Job;
import dev.omnify.kit.jobs.JobContext;
import dev.omnify.kit.jobs.JobHandler;
import dev.omnify.kit.jobs.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
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

    /** Starts an analysis of all that was committed before. */
    public Job start(TenantId tenant, AnalysisOrder order) {
        if (order.asOf() != null) {
            order.request(order.asOf(), true, "").checkSplit(order.asOf());
        }
        return jobs.submit(tenant, KIND, ADDRESS, order.toInput());
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
                tenant,
                pulled -> context.progress(READ / 2, Phrase.of("reading-activity", "customers", pulled), null));
        AnalysisResult result = analyse(context, tenant);
        context.progress(ANALYSED, Phrase.of("storing"), null);
        return json.convertValue(analyses.save(tenant, context.job().id(), result), RESULT);
    }

    private AnalysisResult analyse(JobContext context, TenantId tenant) {
        var settings = organizations.settings(tenant);
        var history = activity.history(tenant, settings.currency());
        var today = LocalDate.ofInstant(clock.instant(), settings.timezone());
        var request = AnalysisOrder.ofInput(context.job().input())
                .request(today, config.analyseWithoutRecordedConsent(), settings.currency());
        return new AnalysisPipeline(clock)
                .run(
                        history,
                        request,
                        (fraction, step) -> context.progress(READ + fraction * (ANALYSED - READ), step, null));
    }
}
