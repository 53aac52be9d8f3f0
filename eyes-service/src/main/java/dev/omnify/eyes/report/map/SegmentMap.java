package dev.omnify.eyes.report.map;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Customers as points over two of their features.
 *
 * @param currency of all amounts, which are in its minor units
 * @param axes all that may be chosen
 * @param x the feature chosen
 * @param y the feature chosen
 * @param shown how many points there are
 * @param of how many customers were analysed
 */
@Schema(name = "SegmentMap")
public record SegmentMap(
        String analysisId,
        LocalDate asOf,
        String currency,
        List<MapAxis> axes,
        @Schema(implementation = MapFeature.class) String x,
        @Schema(implementation = MapFeature.class) String y,
        List<Point> points,
        int shown,
        int of) {

    /**
     * One customer.
     *
     * @param segment null for a customer in none
     */
    @Schema(name = "MapPoint")
    public record Point(String customerId, @Nullable String segment, double x, double y) {}

    /** The map over two features; {@code validation-failed} when it does not know one of them. */
    public static SegmentMap of(
            String analysisId, LocalDate asOf, MapOutline outline, List<StoredPoint> points, String x, String y) {
        int across = outline.place("x", x);
        int up = outline.place("y", y);
        return new SegmentMap(
                analysisId,
                asOf,
                outline.currency(),
                outline.axes(),
                x,
                y,
                points.stream()
                        .map(point -> new Point(
                                point.customerId(),
                                point.segment(),
                                point.values().get(across),
                                point.values().get(up)))
                        .toList(),
                outline.shown(),
                outline.of());
    }
}
