package dev.omnify.eyes.report.lists.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.omnify.eyes.churn.ChurnWindow;
import dev.omnify.eyes.report.lists.CustomerLists;
import dev.omnify.eyes.report.lists.CustomerLists.CustomerList;
import dev.omnify.kit.http.Caller;
import dev.omnify.kit.http.steady.WhileTaken;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Lists as streams: a line with the header, a line for each customer, a line with their number. A stream without its
 * last line was cut off.
 */
@Path("/internal/lists")
@RunOnVirtualThread
@Produces(InternalListsResource.NDJSON)
class InternalListsResource {
    static final String NDJSON = "application/x-ndjson";

    private static final String LINES = "`{header}`, then a customer a line, then `{end: {customers}}`";
    private static final int BUFFER = 64 * 1024;

    private final CustomerLists lists;
    private final Caller caller;
    private final ObjectWriter json;

    InternalListsResource(CustomerLists lists, Caller caller, ObjectMapper mapper) {
        this.lists = lists;
        this.caller = caller;
        this.json = mapper.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    @GET
    @Path("churn/{window}")
    @PermissionsAllowed("internal:read")
    @Operation(operationId = "streamAtRisk", summary = "All customers who have a risk")
    @APIResponse(
            responseCode = "200",
            description = LINES,
            content = @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING)))
    public StreamingOutput churn(
            @PathParam("window") ChurnWindow window,
            @QueryParam("analysis") @Nullable String analysis,
            @Context HttpServerResponse response) {
        return stream(response, lists.churn(caller.tenant(), Optional.ofNullable(analysis), window));
    }

    @GET
    @Path("lapsed/{window}")
    @PermissionsAllowed("internal:read")
    @Operation(operationId = "streamLapsed", summary = "All lapsed customers")
    @APIResponse(
            responseCode = "200",
            description = LINES,
            content = @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING)))
    public StreamingOutput lapsed(
            @PathParam("window") ChurnWindow window,
            @QueryParam("analysis") @Nullable String analysis,
            @Context HttpServerResponse response) {
        return stream(response, lists.lapsed(caller.tenant(), Optional.ofNullable(analysis), window));
    }

    @GET
    @Path("segments/{segmentId}")
    @PermissionsAllowed("internal:read")
    @Operation(operationId = "streamSegment", summary = "All customers of a segment")
    @APIResponse(
            responseCode = "200",
            description = LINES,
            content = @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING)))
    public StreamingOutput segment(
            @PathParam("segmentId") String segmentId,
            @QueryParam("window") @DefaultValue("30d") ChurnWindow window,
            @QueryParam("analysis") @Nullable String analysis,
            @Context HttpServerResponse response) {
        return stream(response, lists.segment(caller.tenant(), Optional.ofNullable(analysis), window, segmentId));
    }

    private StreamingOutput stream(HttpServerResponse response, CustomerList list) {
        return WhileTaken.of(response, output -> {
            var buffered = new BufferedOutputStream(output, BUFFER);
            try {
                line(buffered, Map.of("header", list.header()));
                int[] customers = {0};
                list.customers().each(customer -> {
                    line(buffered, customer);
                    customers[0]++;
                });
                line(buffered, Map.of("end", Map.of("customers", customers[0])));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            buffered.flush();
        });
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
