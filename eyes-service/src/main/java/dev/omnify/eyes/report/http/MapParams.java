package dev.omnify.eyes.report.http;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters that choose what the map's axes show. */
class MapParams {
    private static final String DESCRIPTION = "A feature that the answer's `axes` name";

    /** What an axis may show, for the description of the API. */
    @Schema(
            name = "MapFeature",
            type = SchemaType.STRING,
            enumeration = {
                "recency",
                "frequency",
                "monetary",
                "orderValue",
                "tenure",
                "gap",
                "overdue",
                "orders30",
                "spend30",
                "orders90",
                "spend90",
                "orders180",
                "spend180",
                "lastAmount",
                "spend365"
            })
    private static final class Feature {}

    @QueryParam("x")
    @DefaultValue("recency")
    @Parameter(description = DESCRIPTION, schema = @Schema(implementation = Feature.class))
    String x = "recency";

    @QueryParam("y")
    @DefaultValue("monetary")
    @Parameter(description = DESCRIPTION, schema = @Schema(implementation = Feature.class))
    String y = "monetary";
}
