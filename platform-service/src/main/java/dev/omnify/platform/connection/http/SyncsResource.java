package dev.omnify.platform.connection.http;

import dev.omnify.kit.Page;
import dev.omnify.kit.http.Caller;
import dev.omnify.kit.http.Idempotent;
import dev.omnify.kit.http.PageParams;
import dev.omnify.kit.jobs.JobBody;
import dev.omnify.platform.connection.sync.Syncs;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Syncs of a platform's connections. */
@Path("/api/platforms")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Platforms")
class SyncsResource {
    private final Syncs syncs;
    private final Caller caller;

    SyncsResource(Syncs syncs, Caller caller) {
        this.syncs = syncs;
        this.caller = caller;
    }

    @POST
    @Path("/{platform}/sync")
    @Idempotent
    @PermissionsAllowed("platforms:write")
    @Operation(summary = "Bring in everything that a connection offers")
    @APIResponseSchema(value = JobBody.class, responseCode = "202")
    public Response start(
            @PathParam("platform") String platform, @QueryParam("connection") @Nullable String connection) {
        return JobBody.accepted(syncs.start(caller.tenant(), platform, Optional.ofNullable(connection)));
    }

    @GET
    @Path("/{platform}/syncs")
    @PermissionsAllowed("platforms:read")
    @Operation(summary = "The platform's syncs, the newest first")
    public Page<JobBody> list(@PathParam("platform") String platform, @BeanParam PageParams page) {
        return syncs.page(caller.tenant(), platform, page.request()).map(JobBody::of);
    }

    @GET
    @Path("/{platform}/syncs/{id}")
    @PermissionsAllowed("platforms:read")
    @Operation(
            summary = "One sync",
            description = "Steps: `reading-stream {stream, read, failed}`, `waiting-for-vendor {stream, read, failed}`,"
                    + " `summing-up {customers}`. Rate: `records-per-second {records}`.")
    public JobBody get(@PathParam("platform") String platform, @PathParam("id") String id) {
        return JobBody.of(syncs.get(caller.tenant(), platform, id));
    }

    @DELETE
    @Path("/{platform}/syncs/{id}")
    @PermissionsAllowed("platforms:write")
    @Operation(summary = "Cancel a sync; what it has brought in stays")
    public JobBody cancel(@PathParam("platform") String platform, @PathParam("id") String id) {
        return JobBody.of(syncs.cancel(caller.tenant(), platform, id));
    }
}
