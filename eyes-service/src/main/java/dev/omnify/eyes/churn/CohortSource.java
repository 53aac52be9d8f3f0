package dev.omnify.eyes.churn;

import dev.omnify.eyes.churn.learner.BgNbd;
import dev.omnify.eyes.churn.learner.Cohort;
import dev.omnify.eyes.churn.learner.Learner;
import dev.omnify.eyes.dataset.ActivityHistory;
import dev.omnify.eyes.dataset.ChurnLabels;
import dev.omnify.eyes.dataset.Feature;
import dev.omnify.eyes.dataset.FeatureExtractor;
import dev.omnify.eyes.dataset.FeatureTable;
import dev.omnify.eyes.math.Seeds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The active customers at any cut-off, with what they did next. */
public final class CohortSource {
    /** Whoever has ordered within so many days before a cut-off is active. */
    public static final int ACTIVE_DAYS = 180;

    static final int FEWEST_CUSTOMERS = 50;
    static final int FEWEST_OF_AN_OUTCOME = 10;
    private static final int SHORTEST_PAST = 30;

    private final ActivityHistory history;
    private final int[] customers;
    private final int firstDay;
    private final Seeds seeds;
    private final FeatureExtractor extractor;
    private final Map<Integer, BgNbd> repeatBuying = new HashMap<>();

    /** @param customers those that may be analysed */
    public CohortSource(ActivityHistory history, int[] customers, Seeds seeds) {
        this.history = history;
        this.customers = customers.clone();
        this.firstDay = history.firstOrderDay();
        this.seeds = seeds;
        this.extractor = new FeatureExtractor(history);
    }

    int firstDay() {
        return firstDay;
    }

    /** The active ones at a cut-off and who of them churned within the window after it. */
    public Cohort at(int cutoff, int window) {
        FeatureTable everyone = extractor.at(customers, cutoff);
        FeatureTable active = active(everyone);
        return new Cohort(everyone, () -> repeatBuying(everyone), active, ChurnLabels.of(history, active, window));
    }

    private BgNbd repeatBuying(FeatureTable everyone) {
        return repeatBuying.computeIfAbsent(everyone.cutoff(), cutoff -> BgNbd.fit(everyone, seeds));
    }

    /** The active rows of a table. */
    public static FeatureTable active(FeatureTable everyone) {
        return everyone.where(row -> active(everyone, row));
    }

    /** Whether a row's customer is active. */
    public static boolean active(FeatureTable table, int row) {
        return table.at(row, Feature.RECENCY) <= ACTIVE_DAYS;
    }

    /** Whether a cohort has enough past behind it and enough of both outcomes to be learned from or tested on. */
    public boolean usable(Cohort cohort) {
        return cohort.table().cutoff() - firstDay >= SHORTEST_PAST
                && cohort.churned().length >= FEWEST_CUSTOMERS
                && cohort.rarerOutcome() >= FEWEST_OF_AN_OUTCOME;
    }

    /**
     * A cohort with the usable ones before it, as many as some learner wants. None looks past the latest one's window.
     *
     * @param latest usable
     */
    public List<Cohort> withEarlier(Cohort latest, int window, int wanted) {
        List<Cohort> cohorts = new ArrayList<>(List.of(latest));
        for (int i = 1; i < wanted; i++) {
            Cohort earlier = at(latest.table().cutoff() - i * Learner.COHORT_STEP, window);
            if (!usable(earlier)) {
                break;
            }
            cohorts.add(earlier);
        }
        return cohorts;
    }
}
