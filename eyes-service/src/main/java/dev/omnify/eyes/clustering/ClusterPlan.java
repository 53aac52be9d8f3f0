package dev.omnify.eyes.clustering;

import dev.omnify.eyes.dataset.Feature;
import java.util.ArrayList;
import java.util.List;

/**
 * What the search tries, round by round: recency, frequency and monetary value first; other scales and features only
 * when nothing of that passes the gate.
 */
final class ClusterPlan {
    /** A search makes at most so many attempts. */
    static final int MOST_ATTEMPTS = 40;

    private static final List<Feature> ORDER_VALUE_INSTEAD =
            List.of(Feature.RECENCY, Feature.FREQUENCY, Feature.ORDER_VALUE);
    private static final List<Feature> WITH_TENURE =
            List.of(Feature.RECENCY, Feature.FREQUENCY, Feature.MONETARY, Feature.TENURE);

    private ClusterPlan() {}

    /** Features on a scale, and the numbers of clusters to look for. */
    record Setting(
            List<Feature> features, Preprocessing preprocessing, int mostMeans, int mostMerges, List<Double> covered) {
        List<Recipe> recipes(PreparedRows rows) {
            List<Recipe> recipes = new ArrayList<>();
            for (int k = 3; k <= mostMeans; k++) {
                recipes.add(new Recipe.Means(k));
            }
            for (int k = 3; k <= mostMerges; k++) {
                recipes.add(new Recipe.Merges(k));
            }
            covered.forEach(share -> recipes.add(Recipe.Density.covering(rows, share)));
            return recipes;
        }
    }

    static List<List<Setting>> rounds() {
        List<Setting> first = List.of(
                new Setting(Feature.RFM, Preprocessing.CLIP_95, 6, 5, List.of(0.9, 0.97)),
                new Setting(Feature.RFM, Preprocessing.LOG, 5, 4, List.of(0.9, 0.97)));
        List<Setting> second = List.of(
                new Setting(Feature.RFM, Preprocessing.CLIP_90, 6, 4, List.of(0.95)),
                new Setting(ORDER_VALUE_INSTEAD, Preprocessing.CLIP_95, 5, 4, List.of(0.95)));
        List<Setting> third = List.of(
                new Setting(WITH_TENURE, Preprocessing.CLIP_95, 5, 4, List.of(0.95)),
                new Setting(ORDER_VALUE_INSTEAD, Preprocessing.CLIP_90, 5, 4, List.of()));
        return List.of(first, second, third);
    }
}
