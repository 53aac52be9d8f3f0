package dev.omnify.eyes.report.map;

import dev.omnify.eyes.analysis.AnalysedCustomers;
import dev.omnify.eyes.analysis.AnalysisResult;
import dev.omnify.eyes.dataset.Feature;
import dev.omnify.eyes.math.Seeds;
import dev.omnify.eyes.math.StratifiedSample;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The customers of an analysis that its map shows: all of a small shop, of a large one a sample by segment. */
public final class MapSample {
    private static final StratifiedSample SAMPLE = new StratifiedSample(2_000, 25);
    /** All that means something to whoever knows the shop, and nothing of statistics. */
    private static final Set<Feature> FEATURES =
            EnumSet.complementOf(EnumSet.of(Feature.GAP_SPREAD, Feature.TREND, Feature.PURCHASE_DAYS));

    private static final int IN_NO_SEGMENT = -1;
    private static final double PLACES = 1e2;

    private final String currency;
    private final AnalysedCustomers customers;
    private final int[] rows;

    public MapSample(AnalysisResult result) {
        currency = result.currency();
        customers = result.customers();
        int[] segments = IntStream.range(0, customers.size())
                .map(row -> customers.segment(row).orElse(IN_NO_SEGMENT))
                .toArray();
        rows = SAMPLE.rows(segments, new Seeds(result.seed()));
    }

    /** What is kept beside the points. */
    public MapOutline outline() {
        return new MapOutline(currency, FEATURES.stream().map(MapAxis::of).toList(), rows.length, customers.size());
    }

    /** The points, in the order of the analysis' customers. */
    public List<StoredPoint> points() {
        return IntStream.of(rows).mapToObj(this::point).toList();
    }

    private StoredPoint point(int row) {
        var values = FEATURES.stream()
                .map(feature -> Math.round(customers.feature(row, feature) * PLACES) / PLACES)
                .toList();
        return new StoredPoint(customers.id(row), segment(row), values);
    }

    private @Nullable String segment(int row) {
        var number = customers.segment(row);
        return number.isEmpty() ? null : String.valueOf(number.getAsInt());
    }
}
