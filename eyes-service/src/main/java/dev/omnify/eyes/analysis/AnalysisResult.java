package dev.omnify.eyes.analysis;

import dev.omnify.eyes.analysis.segment.Segment;
import dev.omnify.eyes.analysis.segment.Typical;
import dev.omnify.eyes.churn.ChurnWindow;
import dev.omnify.eyes.clustering.Clustering;
import dev.omnify.eyes.quality.GateVerdict;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One analysis.
 *
 * @param asOf nothing after it was looked at
 * @param seed of everything drawn at random
 * @param currency of all amounts, ISO 4217
 * @param data what it saw
 * @param segmentVerdict the gate's on the segments
 * @param clustering how the segments were made; null with too few customers or without variation
 * @param segments largest value first; empty where there is no clustering
 * @param windows churn by window, shortest first
 * @param everyone what is typical of all customers; null when there are none
 * @param tested what is typical of those that a test of churn covers; null when it covers none
 * @param customers each customer's own figures
 */
public record AnalysisResult(
        LocalDate asOf,
        long seed,
        String currency,
        DataSummary data,
        GateVerdict segmentVerdict,
        @Nullable Clustering clustering,
        List<Segment> segments,
        Map<ChurnWindow, WindowResult> windows,
        @Nullable Typical everyone,
        @Nullable Typical tested,
        AnalysedCustomers customers) {
    public AnalysisResult {
        segments = List.copyOf(segments);
        windows = Collections.unmodifiableMap(new EnumMap<>(windows));
    }
}
