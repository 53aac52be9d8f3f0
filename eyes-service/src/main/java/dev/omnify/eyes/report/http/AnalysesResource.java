package dev.omnify.eyes.report.http;

import dev.omnify.eyes.report.job.AnalysisJob;
import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.Page;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.http.Caller;
import dev.omnify.kit.http.Idempotent;
import dev.omnify.kit.http.PageParams;
import dev.omnify.kit.jobs.Job;
import dev.omnify.kit.jobs.JobBody;
import dev.omnify.kit.jobs.Jobs;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

@Path("/api/eyes/analyses")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AnalysesResource {
    private static final String STEPS =
            "Steps: `reading-activity {customers}`, `checking-consent`, `counting-features`,"
                    + " `segments-attempt {attempt}`, `churn-candidate {days, candidate}`, `storing`.";

    private final Caller caller;
    private final AnalysisJob analyses;
    private final Jobs jobs;

    AnalysesResource(Caller caller, AnalysisJob analyses, Jobs jobs) {
        this.caller = caller;
        this.analyses = analyses;
        this.jobs = jobs;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("eyes:run")
    @Operation(operationId = "startAnalysis", summary = "Analyse all activity committed so far", description = STEPS)
    @APIResponseSchema(value = JobBody.class, responseCode = "202")
    public Response start(@RequestBody(required = true) @Valid @NotNull AnalysisBody body) {
        return JobBody.accepted(analyses.start(caller.tenant(), body.toOrder()));
    }

    @GET
    @PermissionsAllowed("eyes:read")
    @Operation(operationId = "listAnalyses", summary = "The analyses asked for, the newest first")
    public Page<JobBody> list(@BeanParam PageParams page) {
        return jobs.page(caller.tenant(), AnalysisJob.KIND, page.request()).map(JobBody::of);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("eyes:read")
    @Operation(operationId = "getAnalysis", summary = "How far an analysis has come", description = STEPS)
    public JobBody get(@PathParam("id") String id) {
        return JobBody.of(known(jobs.find(caller.tenant(), id)));
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed("eyes:run")
    @Operation(operationId = "cancelAnalysis", summary = "Cancel an analysis that has not ended")
    public JobBody cancel(@PathParam("id") String id) {
        known(jobs.find(caller.tenant(), id));
        return JobBody.of(known(jobs.cancel(caller.tenant(), id)));
    }

    private static Job known(Optional<Job> job) {
        return job.filter(found -> found.kind().equals(AnalysisJob.KIND))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "There is no such analysis."));
    }
}
