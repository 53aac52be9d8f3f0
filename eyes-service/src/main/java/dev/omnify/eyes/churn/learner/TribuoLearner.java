package dev.omnify.eyes.churn.learner;

import dev.omnify.eyes.dataset.Feature;
import dev.omnify.eyes.dataset.FeatureScaling;
import dev.omnify.eyes.math.Matrix;
import dev.omnify.eyes.math.Parallel;
import dev.omnify.eyes.math.Seeds;
import dev.omnify.eyes.math.Statistics;
import java.util.List;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.dtree.impurity.GiniIndex;
import org.tribuo.classification.ensemble.FullyWeightedVotingCombiner;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.common.tree.RandomForestTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * Tribuo's learners on scaled features. They box every number, so at most {@value #MOST_ROWS} rows are learned from,
 * drawn by seed.
 *
 * @param kind which of them
 * @param inputs the features
 */
public record TribuoLearner(Kind kind, List<Feature> inputs) implements Learner {
    private static final int MOST_ROWS = 5_000;
    private static final String CHURNED = "churned";
    private static final String STAYED = "stayed";

    /** The learner taken from the library. */
    public enum Kind {
        /** Logistic regression by stochastic gradient descent with AdaGrad. */
        LOGISTIC("tribuo-logistic"),
        /** A forest of 40 trees of depth 7, each split among a third of the features. */
        FOREST("tribuo-random-forest");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        private Trainer<Label> trainer(long seed) {
            return switch (this) {
                case LOGISTIC -> new LinearSGDTrainer(new LogMulticlass(), new AdaGrad(0.1, 0.1), 20, -1, 1, seed);
                case FOREST ->
                    new RandomForestTrainer<>(
                            new CARTClassificationTrainer(7, 10f, 0f, 0.33f, new GiniIndex(), seed),
                            new FullyWeightedVotingCombiner(),
                            40,
                            seed);
            };
        }
    }

    @Override
    public String name() {
        return kind.label;
    }

    @Override
    public List<String> features() {
        return inputs.stream().map(Feature::label).toList();
    }

    @Override
    public int cohorts() {
        return 1;
    }

    @Override
    public RiskModel fit(List<Cohort> cohorts, int window, Seeds seeds) {
        Cohort latest = cohorts.getFirst();
        FeatureScaling scaling = FeatureScaling.of(inputs, latest.table());
        Cohort sample = latest.select(seeds.sample("tribuo", latest.table().rows(), MOST_ROWS));
        LabelFactory labels = new LabelFactory();
        MutableDataset<Label> dataset =
                new MutableDataset<>(new SimpleDataSourceProvenance("customers", labels), labels);
        Matrix matrix = scaling.apply(sample.table());
        for (int i = 0; i < matrix.rows(); i++) {
            dataset.add(example(matrix.row(i), sample.churned()[i] ? CHURNED : STAYED));
        }
        Model<Label> model =
                kind.trainer(seeds.number("tribuo", kind.ordinal())).train(dataset);
        return table -> logits(model, scaling.apply(table));
    }

    private double[] logits(Model<Label> model, Matrix matrix) {
        double[] logits = new double[matrix.rows()];
        Parallel.slices(logits.length, (from, to) -> {
            for (int i = from; i < to; i++) {
                Label score = model.predict(example(matrix.row(i), STAYED))
                        .getOutputScores()
                        .get(CHURNED);
                logits[i] = Statistics.logit(score == null ? 0 : score.getScore());
            }
        });
        return logits;
    }

    private ArrayExample<Label> example(double[] row, String outcome) {
        String[] names = new String[row.length];
        for (int j = 0; j < row.length; j++) {
            names[j] = inputs.get(j).label();
        }
        return new ArrayExample<>(new Label(outcome), names, row);
    }
}
