package dev.omnify.eyes.report.map;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the API's description tells which features a map may show; they travel as text. */
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
public final class MapFeature {
    private MapFeature() {}
}
