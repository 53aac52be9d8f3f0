package dev.omnify.eyes.report.http;

import dev.omnify.eyes.report.map.MapFeature;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters that choose what the map's axes show. */
class MapParams {
    private static final String DESCRIPTION = "A feature that the answer's `axes` name";

    @QueryParam("x")
    @DefaultValue("recency")
    @Parameter(description = DESCRIPTION, schema = @Schema(implementation = MapFeature.class))
    String x = "recency";

    @QueryParam("y")
    @DefaultValue("monetary")
    @Parameter(description = DESCRIPTION, schema = @Schema(implementation = MapFeature.class))
    String y = "monetary";
}
