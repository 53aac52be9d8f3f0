package dev.omnify.eyes.churn.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.omnify.eyes.churn.CohortSource;
import dev.omnify.eyes.dataset.ActivityHistory;
import dev.omnify.eyes.dataset.Feature;
import dev.omnify.eyes.dataset.FeatureTable;
import dev.omnify.eyes.dataset.SyntheticShop;
import dev.omnify.eyes.math.Matrix;
import dev.omnify.eyes.math.Points;
import dev.omnify.eyes.math.Ranking;
import dev.omnify.eyes.math.Seeds;
import dev.omnify.eyes.math.Statistics;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LearnersTest {
    private static Cohort cohort(int day) {
        ActivityHistory history = new SyntheticShop(800, 500, 10, false).history(5);
        int[] all = IntStream.range(0, history.customers()).toArray();
        return new CohortSource(history, all, new Seeds(42)).at(SyntheticShop.FIRST_DAY + day, 60);
    }

    @Test
    void ridgeLogisticFindsTheWeightsOfScikitLearn() {
        Matrix points = Points.threeClouds();
        for (int j = 0; j < 2; j++) {
            double mean = Statistics.mean(points.column(j));
            double deviation = Statistics.standardDeviation(points.column(j));
            for (int i = 0; i < 90; i++) {
                points.set(i, j, (points.at(i, j) - mean) / deviation);
            }
        }
        RidgeLogistic.Line line = new RidgeLogistic(1).fit(points, Points.outcomes());
        assertThat(line.intercept()).isCloseTo(0.0445375, within(1e-6));
        assertThat(line.weights()).containsExactly(new double[] {0.06413715, 0.09865384}, within(1e-6));
    }

    @Test
    void ridgeLogisticStaysFiniteWhereTheOutcomesAreSeparable() {
        Matrix line = Matrix.of(new double[] {-1}, new double[] {-2}, new double[] {1}, new double[] {2});
        RidgeLogistic.Line fitted = new RidgeLogistic(1).fit(line, new boolean[] {false, false, true, true});
        assertThat(fitted.weights()[0]).isBetween(0.3, 3.0);
    }

    @Test
    void bgNbdExpectsWhatItsAuthorsExpect() {
        // Customer 0001 of the CDNOW sample: two repeats, the last in week 30.43 of 38.86; 1.226 orders in 39 weeks
        // more
        // (Fader, Hardie and Lee, "Implementing the BG/NBD Model in Excel", 2005, with the parameters they fitted).
        double[][] columns = new double[Feature.values().length][1];
        columns[Feature.PURCHASE_DAYS.ordinal()][0] = 3;
        columns[Feature.TENURE.ordinal()][0] = 38.86 * 7;
        columns[Feature.RECENCY.ordinal()][0] = (38.86 - 30.43) * 7;
        FeatureTable customer = new FeatureTable(0, new int[] {0}, columns);
        BgNbd fitted = new BgNbd(0.243, 4.414, 0.793, 2.426);
        assertThat(fitted.expectedOrders(customer, 39 * 7)[0]).isCloseTo(1.226, within(0.001));
    }

    @Test
    void bgNbdExpectsMoreOfWhoBoughtMoreAndLater() {
        Cohort cohort = cohort(400);
        double[] expected = BgNbd.fit(cohort.everyone(), new Seeds(42)).expectedOrders(cohort.table(), 60);
        boolean[] returned = new boolean[cohort.churned().length];
        for (int i = 0; i < returned.length; i++) {
            returned[i] = !cohort.churned()[i];
        }
        assertThat(Ranking.auc(expected, returned)).isGreaterThan(0.7);
        assertThat(Arrays.stream(expected).boxed()).allMatch(orders -> orders >= 0 && orders < 60);
    }

    @ParameterizedTest
    @EnumSource(TribuoLearner.Kind.class)
    void tribuoLearnsAndRepeatsItself(TribuoLearner.Kind kind) {
        Learner learner = new TribuoLearner(kind, Feature.BASE);
        Cohort cohort = cohort(350);
        double[] once = learner.fit(List.of(cohort), 60, new Seeds(42)).logits(cohort.table());
        double[] again = learner.fit(List.of(cohort), 60, new Seeds(42)).logits(cohort.table());
        assertThat(again).isEqualTo(once);
        assertThat(Ranking.auc(once, cohort.churned())).isGreaterThan(0.7);
    }

    @Test
    void learnersFitTheLevelOfTheirOwnCohort() {
        Cohort cohort = cohort(350);
        Learner learner = new LogisticLearner("logistic", Feature.EXTENDED, true, false, 1);
        double[] logits = learner.fit(List.of(cohort), 60, new Seeds(42)).logits(cohort.table());
        double mean = IntStream.range(0, logits.length)
                .mapToDouble(i -> Statistics.logistic(logits[i]))
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(cohort.baseRate(), within(1e-4));
    }
}
