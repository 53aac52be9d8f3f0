package dev.omnify.platform.overview.http;

import dev.omnify.kit.http.Caller;
import dev.omnify.platform.overview.Overviews;
import dev.omnify.platform.overview.Period;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

@Path("/api/overview")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class OverviewResource {
    private final Overviews overviews;
    private final Caller caller;

    OverviewResource(Overviews overviews, Caller caller) {
        this.overviews = overviews;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("customers:read")
    @Operation(
            summary =
                    "Customers, orders and revenue of the period that ends with the last order, and of the one before")
    public OverviewBody get(
            @QueryParam("period")
                    @DefaultValue("30d")
                    @Parameter(
                            description = "How many days",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"30d", "90d", "365d"},
                                            defaultValue = "30d"))
                    String period) {
        return OverviewBody.of(overviews.get(caller.tenant(), Period.of(period)));
    }
}
