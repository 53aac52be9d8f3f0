package dev.omnify.eyes.analysis;

import dev.omnify.eyes.analysis.segment.Segment;
import dev.omnify.eyes.analysis.segment.SegmentProfiles;
import dev.omnify.eyes.churn.ChurnOutcome;
import dev.omnify.eyes.churn.CohortSource;
import dev.omnify.eyes.churn.RiskScores;
import dev.omnify.eyes.churn.reason.Reason;
import dev.omnify.eyes.dataset.Feature;
import dev.omnify.eyes.dataset.FeatureTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Brings risks and segments together. */
final class WindowResults {
    private static final double SPEND_DAYS = 180;

    private final FeatureTable table;
    private final SegmentProfiles.Profiled profiled;

    WindowResults(FeatureTable table, SegmentProfiles.Profiled profiled) {
        this.table = table;
        this.profiled = profiled;
    }

    WindowResult of(ChurnOutcome outcome, @Nullable RiskScores scores) {
        if (scores == null) {
            return new WindowResult(outcome, List.of(), new int[0]);
        }
        List<SegmentRisk> risks = new ArrayList<>();
        for (Segment segment : profiled.segments()) {
            risks.add(risk(segment.number(), scores, outcome.window().days()));
        }
        int[] atRisk = IntStream.range(0, table.rows())
                .filter(this::active)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(row -> -scores.risks()[row])
                        .thenComparingDouble(row -> -table.at(row, Feature.SPEND_365))
                        .thenComparingInt(row -> row))
                .mapToInt(Integer::intValue)
                .toArray();
        return new WindowResult(outcome, risks, atRisk);
    }

    private SegmentRisk risk(int number, RiskScores scores, int days) {
        int[] rows = IntStream.range(0, table.rows())
                .filter(row -> profiled.numbers()[row] == number)
                .toArray();
        double risk = 0;
        double atRisk = 0;
        for (int row : rows) {
            risk += scores.risks()[row] / rows.length;
            // A customer whose refunds prevail has nothing to lose.
            double spendADay = Math.max(0, table.at(row, Feature.SPEND_180)) / SPEND_DAYS;
            atRisk += scores.risks()[row] * spendADay * days;
        }
        int[] active = IntStream.of(rows).filter(this::active).toArray();
        List<Reason> reasons =
                active.length == 0 ? List.of() : scores.explainer().reasons(active);
        return new SegmentRisk(number, risk, Math.round(atRisk), reasons);
    }

    private boolean active(int row) {
        return table.at(row, Feature.RECENCY) <= CohortSource.ACTIVE_DAYS;
    }
}
