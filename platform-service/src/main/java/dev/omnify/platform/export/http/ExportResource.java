package dev.omnify.platform.export.http;

import dev.omnify.kit.http.Caller;
import dev.omnify.kit.http.steady.WhileTaken;
import dev.omnify.platform.customer.http.FilterParams;
import dev.omnify.platform.export.Exports;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@Path("/api/customers/exports")
@RunOnVirtualThread
class ExportResource {
    private static final int BUFFER = 32 * 1024;

    private final Exports exports;
    private final Caller caller;

    ExportResource(Exports exports, Caller caller) {
        this.exports = exports;
        this.caller = caller;
    }

    @GET
    @Produces("text/csv")
    @PermissionsAllowed("customers:export")
    @Operation(
            summary =
                    "Takes a list of customers out as CSV, line by line. When something fails on the way the connection is broken off before the body's end: what came is not the whole file")
    @APIResponse(
            responseCode = "200",
            description = "The file; Content-Disposition names it after what was taken",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Response export(
            @BeanParam ExportParams params, @BeanParam FilterParams filter, @Context HttpServerResponse response) {
        var export = exports.open(caller.tenant(), params.request(filter));
        StreamingOutput file = output -> {
            try (export) {
                export.write(new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8), BUFFER));
            }
        };
        return Response.ok(WhileTaken.of(response, file), "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + export.fileName() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("summary")
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("customers:export")
    @Operation(summary = "Counts what an export would hold: who agreed, who refused, who cannot be reached")
    public SummaryBody summary(@BeanParam ExportParams params, @BeanParam FilterParams filter) {
        return SummaryBody.of(exports.summary(caller.tenant(), params.request(filter)));
    }
}
