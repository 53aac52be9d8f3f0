package dev.omnify.eyes.analysis;

import dev.omnify.eyes.churn.ChurnWindow;
import dev.omnify.eyes.churn.CohortSource;
import dev.omnify.eyes.churn.RiskScores;
import dev.omnify.eyes.churn.reason.FlipRule;
import dev.omnify.eyes.churn.reason.Reason;
import dev.omnify.eyes.clustering.kernel.Partition;
import dev.omnify.eyes.dataset.ActivityHistory;
import dev.omnify.eyes.dataset.Feature;
import dev.omnify.eyes.dataset.FeatureTable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** The customers of an analysis by row, 0 … size − 1. Reasons and rules are worked out when asked for. */
public final class AnalysedCustomers {
    private final ActivityHistory history;
    private final FeatureTable table;
    private final int[] segments;
    private final Map<ChurnWindow, RiskScores> scores;

    AnalysedCustomers(
            ActivityHistory history, FeatureTable table, int[] segments, Map<ChurnWindow, RiskScores> scores) {
        this.history = history;
        this.table = table;
        this.segments = segments;
        this.scores = scores;
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

    /** Whether the last order is at most 180 days old. */
    public boolean active(int row) {
        return table.at(row, Feature.RECENCY) <= CohortSource.ACTIVE_DAYS;
    }

    /** A feature's value at the day of the analysis; money in minor units. */
    public double feature(int row, Feature feature) {
        return table.at(row, feature);
    }

    /** Net spend in the last 365 days, minor units. */
    public long value(int row) {
        return Math.round(table.at(row, Feature.SPEND_365));
    }

    /** The risk of churning within a window; nothing where no model could be learned. */
    public OptionalDouble risk(int row, ChurnWindow window) {
        RiskScores known = scores.get(window);
        return known == null ? OptionalDouble.empty() : OptionalDouble.of(known.risks()[row]);
    }

    /** Why the risk differs from the usual one, strongest first; empty where no model could be learned. */
    public List<Reason> reasons(int row, ChurnWindow window) {
        RiskScores known = scores.get(window);
        if (known == null) {
            return List.of();
        }
        if (!active(row)) {
            String text = String.format(Locale.ROOT, "no order for %.0f days", table.at(row, Feature.RECENCY));
            return List.of(new Reason(Feature.RECENCY.label(), "raises", text));
        }
        return known.explainer().reasons(row);
    }

    /**
     * The nearest change of one feature that would take an active customer's risk across the mean active customer's.
     */
    public Optional<FlipRule> flip(int row, ChurnWindow window) {
        RiskScores known = scores.get(window);
        return known == null || !active(row)
                ? Optional.empty()
                : known.explainer().flip(row, known.baseRate());
    }
}
