package dev.omnify.platform.activity.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.http.Caller;
import dev.omnify.kit.http.steady.WhileTaken;
import dev.omnify.platform.activity.ActivityStream;
import dev.omnify.platform.activity.Watermark;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

@Path("/internal/activity")
@RunOnVirtualThread
@Produces(ActivityResource.NDJSON)
class ActivityResource {
    static final String NDJSON = "application/x-ndjson";

    private static final int BUFFER = 64 * 1024;

    private final ActivityStream activity;
    private final Caller caller;
    private final ObjectWriter json;

    ActivityResource(ActivityStream activity, Caller caller, ObjectMapper mapper) {
        this.activity = activity;
        this.caller = caller;
        this.json = mapper.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    @GET
    @PermissionsAllowed("internal:read")
    @Operation(
            summary =
                    "Customers changed since a watermark, one JSON document a line; the last line is the next watermark")
    @APIResponse(
            responseCode = "200",
            description = "contracts/streams/activity.json has the schema of a line",
            content = @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING)))
    public StreamingOutput read(
            @QueryParam("since")
                    @Parameter(description = "The watermark of the read before; everything when left out")
                    @Nullable String since,
            @Context HttpServerResponse response) {
        TenantId tenant = caller.tenant();
        var from = since == null || since.isEmpty() ? Watermark.START : Watermark.parse(since);
        return WhileTaken.of(response, output -> write(tenant, from, output));
    }

    private void write(TenantId tenant, Watermark from, OutputStream output) throws IOException {
        var buffered = new BufferedOutputStream(output, BUFFER);
        try {
            var reached = activity.read(tenant, from, customer -> line(buffered, ActivityLine.of(customer)));
            line(buffered, Map.of("watermark", reached.text()));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        buffered.flush();
    }

    private void line(OutputStream output, Object document) {
        try {
            json.writeValue(output, document);
            output.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
