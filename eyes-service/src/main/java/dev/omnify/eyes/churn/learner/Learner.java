package dev.omnify.eyes.churn.learner;

import dev.omnify.eyes.math.Seeds;
import java.util.List;

/** A way of learning who churns. */
public interface Learner {
    /** Its name in the evidence. */
    String name();

    /** What it looks at, in the evidence's words. */
    List<String> features();

    /** How many cut-offs it learns from: the latest, and earlier ones {@link #COHORT_STEP} days apart. */
    int cohorts();

    /** Days between the cut-offs of a learner that takes several. */
    int COHORT_STEP = 30;

    /**
     * Learns.
     *
     * @param cohorts the latest first; at least one, perhaps fewer than {@link #cohorts()}; both outcomes occur
     * @param window days after the cut-off that the outcome was about
     */
    RiskModel fit(List<Cohort> cohorts, int window, Seeds seeds);
}
