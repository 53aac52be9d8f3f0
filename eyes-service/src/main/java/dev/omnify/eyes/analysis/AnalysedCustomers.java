package dev.omnify.eyes.analysis;

import dev.omnify.eyes.churn.ChurnWindow;
import dev.omnify.eyes.churn.CohortSource;
import dev.omnify.eyes.churn.RiskScores;
import dev.omnify.eyes.churn.reason.Reason;
import dev.omnify.eyes.clustering.kernel.Partition;
import dev.omnify.eyes.dataset.ActivityHistory;
import dev.omnify.eyes.dataset.Feature;
import dev.omnify.eyes.dataset.FeatureTable;
import dev.omnify.kit.Phrase;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** The customers of an analysis by row, 0 … size − 1. Reasons are worked out when asked for. */
public final class AnalysedCustomers {
    private static final double SPEND_DAYS = 180;

    private final ActivityHistory history;
    private final FeatureTable table;
    private final int[] segments;
    private final Map<ChurnWindow, RiskScores> scores;
    private final long[] winBackValues;

    AnalysedCustomers(
            ActivityHistory history, FeatureTable table, int[] segments, Map<ChurnWindow, RiskScores> scores) {
        this.history = history;
        this.table = table;
        this.segments = segments;
        this.scores = scores;
        this.winBackValues = WinBack.values(history, table);
    }

    public int size() {
        return table.rows();
    }

    /** The id that the history gave. */
    public String id(int row) {
        return history.id(table.customers()[row]);
    }

    /** The segment's number; nothing for a customer in none. */
    public OptionalInt segment(int row) {
        return segments.length == 0 || segments[row] == Partition.NOISE
                ? OptionalInt.empty()
                : OptionalInt.of(segments[row]);
    }

    /** Whether the test of churn covers the customer: the last order is at most 180 days old. */
    public ChurnState state(int row) {
        return CohortSource.active(table, row) ? ChurnState.TESTED : ChurnState.LAPSED;
    }

    /** A feature's value at the day of the analysis; money in minor units. */
    public double feature(int row, Feature feature) {
        return table.at(row, feature);
    }

    /** Net spend in the last 365 days, minor units. */
    public long value(int row) {
        return Math.round(table.at(row, Feature.SPEND_365));
    }

    /** What a year of a lapsed customer was worth, minor units; 0 for a tested one. */
    public long winBackValue(int row) {
        return winBackValues[row];
    }

    /** The lapsed ones, what is most worth winning back first. */
    public int[] lapsed() {
        return IntStream.range(0, size())
                .filter(row -> state(row) == ChurnState.LAPSED)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(row -> -winBackValues[row])
                        .thenComparingDouble(row -> table.at(row, Feature.RECENCY))
                        .thenComparingInt(row -> row))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The risk of churning within a window; nothing for a lapsed customer, and where no model could be learned. */
    public OptionalDouble risk(int row, ChurnWindow window) {
        RiskScores known = scores.get(window);
        return known == null || state(row) == ChurnState.LAPSED
                ? OptionalDouble.empty()
                : OptionalDouble.of(known.risks()[row]);
    }

    /**
     * The money at risk within a window, minor units: risk × net spend of the last 180 days ÷ 180 × days of the window;
     * nothing where there is no risk. A customer whose refunds prevail has nothing to lose.
     */
    public OptionalLong valueAtRisk(int row, ChurnWindow window) {
        OptionalDouble risk = risk(row, window);
        if (risk.isEmpty()) {
            return OptionalLong.empty();
        }
        double spendADay = Math.max(0, table.at(row, Feature.SPEND_180)) / SPEND_DAYS;
        return OptionalLong.of(Math.round(risk.getAsDouble() * spendADay * window.days()));
    }

    /** Why the risk differs from the usual one, strongest first; empty where there is no risk. */
    public List<Reason> reasons(int row, ChurnWindow window) {
        RiskScores known = scores.get(window);
        return known == null || state(row) == ChurnState.LAPSED
                ? List.of()
                : known.explainer().reasons(row);
    }

    /**
     * What would take a risk that is above the mean one below it and can still happen: one more order, of the
     * customer's usual size, on the day of the analysis.
     */
    public Optional<Phrase> nearestChange(int row, ChurnWindow window) {
        RiskScores known = scores.get(window);
        if (known == null || state(row) == ChurnState.LAPSED) {
            return Optional.empty();
        }
        double after = known.afterOrder()[row];
        return known.risks()[row] > known.baseRate() && after < known.baseRate()
                ? Optional.of(Phrase.of("order-today", "risk", after).with("usual", known.baseRate()))
                : Optional.empty();
    }
}
