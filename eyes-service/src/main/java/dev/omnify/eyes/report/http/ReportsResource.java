package dev.omnify.eyes.report.http;

import dev.omnify.eyes.churn.ChurnWindow;
import dev.omnify.eyes.report.Analyses;
import dev.omnify.eyes.report.ChurnReport;
import dev.omnify.eyes.report.CustomerReport;
import dev.omnify.eyes.report.SegmentsReport;
import dev.omnify.eyes.report.map.SegmentMap;
import dev.omnify.eyes.report.profile.CustomerFinding;
import dev.omnify.eyes.report.profile.CustomerProfile;
import dev.omnify.eyes.report.profile.CustomerProfiles;
import dev.omnify.kit.Page;
import dev.omnify.kit.http.Caller;
import dev.omnify.kit.http.PageParams;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

@Path("/api/eyes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ReportsResource {
    private final Caller caller;
    private final Analyses analyses;
    private final CustomerProfiles profiles;

    ReportsResource(Caller caller, Analyses analyses, CustomerProfiles profiles) {
        this.caller = caller;
        this.analyses = analyses;
        this.profiles = profiles;
    }

    @GET
    @Path("segments/{window}")
    @PermissionsAllowed("eyes:read")
    @Operation(operationId = "getSegments", summary = "The segments with the evidence for them")
    public SegmentsReport segments(
            @PathParam("window") ChurnWindow window, @QueryParam("analysis") @Nullable String analysis) {
        return analyses.segments(caller.tenant(), Optional.ofNullable(analysis), window);
    }

    @PATCH
    @Path("segments/{window}/{segmentId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("eyes:run")
    @Operation(
            operationId = "renameSegment",
            summary = "Give a segment a name of your own, or take it away",
            description = "The name passes on to the next analysis' segment that holds at least half of its customers.")
    public SegmentsReport.SegmentLine rename(
            @PathParam("window") ChurnWindow window,
            @PathParam("segmentId") String segmentId,
            @QueryParam("analysis") @Nullable String analysis,
            @NotNull @Valid NameBody body) {
        return analyses.rename(caller.tenant(), Optional.ofNullable(analysis), window, segmentId, body.wanted());
    }

    @GET
    @Path("segments/{window}/{segmentId}/customers")
    @PermissionsAllowed("eyes:read")
    @Operation(operationId = "listSegmentCustomers", summary = "The customers of a segment, the most valuable first")
    public Page<CustomerReport> customers(
            @PathParam("window") ChurnWindow window,
            @PathParam("segmentId") String segmentId,
            @QueryParam("analysis") @Nullable String analysis,
            @BeanParam PageParams page) {
        var tenant = caller.tenant();
        var report = analyses.segments(tenant, Optional.ofNullable(analysis), window);
        return analyses.customers(tenant, report, segmentId, page.request());
    }

    @GET
    @Path("segments/{window}/map")
    @PermissionsAllowed("eyes:read")
    @Operation(operationId = "getSegmentMap", summary = "Up to 2,000 customers as points over two features")
    public SegmentMap map(
            @PathParam("window") ChurnWindow window,
            @BeanParam MapParams axes,
            @QueryParam("analysis") @Nullable String analysis) {
        return analyses.map(caller.tenant(), Optional.ofNullable(analysis), window, axes.x, axes.y);
    }

    @GET
    @Path("churn/{window}")
    @PermissionsAllowed("eyes:read")
    @Operation(operationId = "getChurn", summary = "Who may leave, with the evidence for it")
    public ChurnBody churn(
            @PathParam("window") ChurnWindow window,
            @QueryParam("analysis") @Nullable String analysis,
            @BeanParam PageParams page) {
        var tenant = caller.tenant();
        var report = analyses.churn(tenant, Optional.ofNullable(analysis), window);
        return ChurnBody.of(report, analyses.atRisk(tenant, report, page.request()));
    }

    @GET
    @Path("churn/{window}/lapsed")
    @PermissionsAllowed("eyes:read")
    @Operation(
            operationId = "listLapsedCustomers",
            summary = "Who has been silent for longer than the test covers, what is most worth winning back first")
    public Page<ChurnReport.Lapsed> lapsed(
            @PathParam("window") ChurnWindow window,
            @QueryParam("analysis") @Nullable String analysis,
            @BeanParam PageParams page) {
        var tenant = caller.tenant();
        var report = analyses.churn(tenant, Optional.ofNullable(analysis), window);
        return analyses.lapsed(tenant, report, page.request());
    }

    @GET
    @Path("customers/{customerId}")
    @PermissionsAllowed("eyes:read")
    @Operation(operationId = "getCustomerProfile", summary = "What the latest analysis says of one customer")
    public CustomerProfile customer(
            @PathParam("customerId") String customerId, @QueryParam("analysis") @Nullable String analysis) {
        return profiles.get(caller.tenant(), Optional.ofNullable(analysis), customerId);
    }

    @GET
    @Path("customers/{customerId}/finding")
    @PermissionsAllowed("eyes:read")
    @Operation(
            operationId = "findCustomerProfile",
            summary = "What the latest analysis says of one customer, or why it says nothing",
            description = "For who asks without knowing whether there is anything: silence is no error here.")
    public CustomerFinding finding(@PathParam("customerId") String customerId) {
        return profiles.find(caller.tenant(), customerId);
    }
}
