package dev.omnify.eyes.math;

import java.util.Arrays;

/**
 * The order of scores against a yes-or-no outcome, prepared once so that the area under the ROC curve can be taken many
 * times with different weights.
 */
public final class Ranking {
    private final int[] group;
    private final int groups;
    private final boolean[] positive;

    private Ranking(int[] group, int groups, boolean[] positive) {
        this.group = group;
        this.groups = groups;
        this.positive = positive;
    }

    /**
     * @param scores higher means that the outcome is thought likelier; equal scores are ties
     * @param outcomes what came true, in the same order
     */
    public static Ranking of(double[] scores, boolean[] outcomes) {
        int n = scores.length;
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        int distinct = 0;
        for (int i = 0; i < n; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[distinct++] = sorted[i];
            }
        }
        int[] group = new int[n];
        for (int i = 0; i < n; i++) {
            group[i] = Arrays.binarySearch(sorted, 0, distinct, scores[i]);
        }
        return new Ranking(group, distinct, outcomes.clone());
    }

    /** The area under the ROC curve of these scores; ties count half; 0.5 when only one outcome occurs. */
    public static double auc(double[] scores, boolean[] outcomes) {
        int[] once = new int[scores.length];
        Arrays.fill(once, 1);
        return of(scores, outcomes).auc(once);
    }

    /**
     * The area under the ROC curve as the Mann-Whitney statistic (Hanley and McNeil, 1982).
     *
     * @param weights how often each row counts, as in a bootstrap sample
     */
    public double auc(int[] weights) {
        long[] yes = new long[groups];
        long[] no = new long[groups];
        for (int i = 0; i < group.length; i++) {
            long[] side = positive[i] ? yes : no;
            side[group[i]] += weights[i];
        }
        double won = 0;
        long noBelow = 0;
        long yesAll = 0;
        for (int g = 0; g < groups; g++) {
            won += yes[g] * (noBelow + 0.5 * no[g]);
            noBelow += no[g];
            yesAll += yes[g];
        }
        return yesAll == 0 || noBelow == 0 ? 0.5 : won / ((double) yesAll * noBelow);
    }
}
