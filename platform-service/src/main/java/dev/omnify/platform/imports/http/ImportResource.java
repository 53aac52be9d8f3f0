package dev.omnify.platform.imports.http;

import dev.omnify.kit.Page;
import dev.omnify.kit.http.Caller;
import dev.omnify.kit.http.Idempotent;
import dev.omnify.kit.http.PageParams;
import dev.omnify.kit.jobs.JobBody;
import dev.omnify.platform.imports.FileImports;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

@Path(FileImports.ADDRESS)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class ImportResource {
    private final FileImports imports;
    private final Caller caller;

    ImportResource(FileImports imports, Caller caller) {
        this.imports = imports;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("imports:write")
    @Operation(
            summary =
                    "Stores a file and imports it: text/csv, application/x-ndjson, application/gzip, or multipart with"
                            + " part `file`")
    @APIResponseSchema(value = JobBody.class, responseCode = "202")
    public Response start(
            @BeanParam ImportParams params,
            @HeaderParam("Content-Type") @Nullable String contentType,
            @HeaderParam("Content-Length") @Parameter(hidden = true) @Nullable Long length,
            InputStream body)
            throws IOException {
        var file = UploadBody.file(body, contentType);
        var job = imports.start(caller.tenant(), params.options(), file, length == null ? -1 : length);
        return JobBody.accepted(job);
    }

    @GET
    @PermissionsAllowed("imports:write")
    @Operation(summary = "Lists imports, the newest first")
    public Page<JobBody> list(@BeanParam PageParams page) {
        return imports.list(caller.tenant(), page.request()).map(JobBody::of);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("imports:write")
    @Operation(
            summary = "Shows an import: a job",
            description = "Steps: `looking-at-file {rows}`, `reading-rows {read, rejected}`, `storing-customers"
                    + " {customers, rejected}`, `summing-up {customers}`. Rate: `rows-per-second {rows}`.")
    public JobBody get(@PathParam("id") String id) {
        return JobBody.of(imports.get(caller.tenant(), id));
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed("imports:write")
    @Operation(summary = "Cancels an import")
    public JobBody cancel(@PathParam("id") String id) {
        return JobBody.of(imports.cancel(caller.tenant(), id));
    }

    @GET
    @Path("{id}/errors")
    @Produces("text/csv")
    @PermissionsAllowed("imports:write")
    @Operation(summary = "The rejected rows as CSV with line number and reason")
    @APIResponse(
            responseCode = "200",
            description = "The rows",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Response errors(@PathParam("id") String id) throws IOException {
        InputStream rows = imports.errors(caller.tenant(), id);
        return Response.ok(rows, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejected-" + id + ".csv\"")
                .build();
    }
}
