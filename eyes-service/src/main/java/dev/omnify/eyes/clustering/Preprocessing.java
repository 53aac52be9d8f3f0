package dev.omnify.eyes.clustering;

import dev.omnify.eyes.dataset.Feature;
import dev.omnify.eyes.dataset.FeatureScaling;
import dev.omnify.eyes.dataset.FeatureTable;
import dev.omnify.eyes.math.Matrix;
import dev.omnify.eyes.math.Statistics;
import java.util.ArrayList;
import java.util.List;

/** How features are brought to one scale before distances are taken. */
public enum Preprocessing {
    /** Values above a column's 95 % quantile count as that quantile. */
    CLIP_95("upper 95 % clip, z-score", 0.95),
    /** Values above a column's 90 % quantile count as that quantile. */
    CLIP_90("upper 90 % clip, z-score", 0.90),
    /** Logarithm of 1 + x. */
    LOG("log(1 + x), z-score", 1);

    private final String label;
    private final double clip;

    Preprocessing(String label, double clip) {
        this.label = label;
        this.clip = clip;
    }

    /** Its name in the evidence. */
    public String label() {
        return label;
    }

    /**
     * Rows on one scale.
     *
     * @param matrix one column a feature, mean 0, standard deviation 1
     * @param features those of the wanted ones in which customers differ
     */
    public record Scaled(Matrix matrix, List<Feature> features) {}

    /** The features on one scale. A feature in which all customers are alike is left out. */
    public Scaled apply(FeatureTable table, List<Feature> features) {
        Matrix scaled = this == LOG ? FeatureScaling.of(features, table).apply(table) : table.matrix(features);
        List<double[]> columns = new ArrayList<>();
        List<Feature> kept = new ArrayList<>();
        for (int j = 0; j < scaled.columns(); j++) {
            double[] column = scaled.column(j);
            clipAndScale(column);
            if (Statistics.standardDeviation(column) > 0.5) {
                columns.add(column);
                kept.add(features.get(j));
            }
        }
        Matrix matrix = Matrix.zeros(table.rows(), columns.size());
        for (int j = 0; j < columns.size(); j++) {
            for (int i = 0; i < table.rows(); i++) {
                matrix.set(i, j, columns.get(j)[i]);
            }
        }
        return new Scaled(matrix, List.copyOf(kept));
    }

    private void clipAndScale(double[] column) {
        double highest = Statistics.quantile(column, clip);
        for (int i = 0; i < column.length; i++) {
            column[i] = Math.min(column[i], highest);
        }
        double mean = Statistics.mean(column);
        double deviation = Statistics.standardDeviation(column);
        boolean varies = deviation > 1e-9 * (1 + Math.abs(mean));
        for (int i = 0; i < column.length; i++) {
            column[i] = varies ? (column[i] - mean) / deviation : 0;
        }
    }
}
