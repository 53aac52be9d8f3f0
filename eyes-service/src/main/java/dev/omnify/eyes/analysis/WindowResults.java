package dev.omnify.eyes.analysis;

import dev.omnify.eyes.analysis.segment.Segment;
import dev.omnify.eyes.churn.ChurnOutcome;
import dev.omnify.eyes.churn.ChurnWindow;
import dev.omnify.eyes.churn.RiskScores;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Brings risks and segments together. */
final class WindowResults {
    private static final double HIGH_RISK = 0.7;

    private final AnalysedCustomers customers;
    private final List<Segment> segments;

    WindowResults(AnalysedCustomers customers, List<Segment> segments) {
        this.customers = customers;
        this.segments = segments;
    }

    WindowResult of(ChurnOutcome outcome, @Nullable RiskScores scores) {
        if (scores == null) {
            return new WindowResult(outcome, List.of(), new int[0], null);
        }
        ChurnWindow window = outcome.window();
        int[] tested = IntStream.range(0, customers.size())
                .filter(row -> customers.state(row) == ChurnState.TESTED)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(row -> -atRisk(row, window))
                        .thenComparingDouble(row -> -risk(row, window))
                        .thenComparingLong(row -> -customers.value(row))
                        .thenComparingInt(row -> row))
                .mapToInt(Integer::intValue)
                .toArray();
        List<SegmentRisk> risks = new ArrayList<>();
        for (Segment segment : segments) {
            int[] own = IntStream.of(tested)
                    .filter(row -> customers.segment(row).orElse(-1) == segment.number())
                    .sorted()
                    .toArray();
            if (own.length > 0) {
                risks.add(new SegmentRisk(
                        segment.number(),
                        IntStream.of(own).mapToDouble(row -> risk(row, window)).sum() / own.length,
                        IntStream.of(own).mapToLong(row -> atRisk(row, window)).sum(),
                        scores.explainer().reasons(own)));
            }
        }
        return new WindowResult(outcome, risks, tested, stakes(tested, window));
    }

    private WindowResult.Stakes stakes(int[] tested, ChurnWindow window) {
        return new WindowResult.Stakes(
                tested.length,
                (int) IntStream.of(tested)
                        .filter(row -> risk(row, window) >= HIGH_RISK)
                        .count(),
                IntStream.of(tested).mapToLong(row -> atRisk(row, window)).sum());
    }

    private double risk(int row, ChurnWindow window) {
        return customers.risk(row, window).orElseThrow();
    }

    private long atRisk(int row, ChurnWindow window) {
        return customers.valueAtRisk(row, window).orElseThrow();
    }
}
