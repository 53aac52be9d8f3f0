package dev.omnify.eyes.churn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.omnify.eyes.churn.learner.Cohort;
import dev.omnify.eyes.churn.learner.Learner;
import dev.omnify.eyes.churn.learner.LogisticLearner;
import dev.omnify.eyes.dataset.ActivityHistory;
import dev.omnify.eyes.dataset.ActivityHistoryBuilder;
import dev.omnify.eyes.dataset.Feature;
import dev.omnify.eyes.dataset.SyntheticShop;
import dev.omnify.eyes.math.Ranking;
import dev.omnify.eyes.math.Seeds;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChurnStudyTest {
    private static final Seeds SEEDS = new Seeds(42);
    private static final int LAST = SyntheticShop.FIRST_DAY + 599;

    private static CohortSource source(boolean alike) {
        ActivityHistory history = new SyntheticShop(1_500, 600, 8, alike).history(11);
        return new CohortSource(history, IntStream.range(0, history.customers()).toArray(), SEEDS);
    }

    private static ChurnOutcome study(CohortSource source, Cutoffs cutoffs) {
        return new ChurnStudy(source, SEEDS)
                .run(ChurnWindow.DAYS_60, cutoffs, () -> {})
                .outcome();
    }

    @Test
    void findsThePlantedSignal() {
        ChurnOutcome outcome = study(source(false), Cutoffs.latest(LAST, 60));
        assertThat(outcome.verdict().passed()).isTrue();
        assertThat(outcome.actionable()).isTrue();
        assertThat(outcome.attempts())
                .hasSize(8)
                .filteredOn(ChurnAttempt::chosen)
                .hasSize(1);
        assertThat(outcome.attempts())
                .allMatch(attempt -> attempt.validationAuc() != null
                        && attempt.why().arguments().containsKey("on"));
    }

    @Test
    void findsNothingWhereThereIsNothing() {
        ChurnOutcome outcome = study(source(true), Cutoffs.latest(LAST, 60));
        assertThat(outcome.verdict().passed()).isFalse();
        assertThat(outcome.actionable()).isFalse();
        assertThat(Objects.requireNonNull(outcome.quality()).auc()).isBetween(0.44, 0.56);
        // The second round is taken, marked, and does not go past twelve.
        assertThat(outcome.attempts())
                .hasSize(12)
                .filteredOn(ChurnAttempt::secondLook)
                .hasSize(4);
        assertThat(outcome.attempts()).filteredOn(ChurnAttempt::chosen).hasSize(1);
    }

    @Test
    void neverSeesTheTestPeriodWhileChoosing() {
        ActivityHistory whole = new SyntheticShop(1_500, 600, 8, false).history(11);
        int test = LAST - 60;
        ActivityHistory until = until(whole, test);
        int[] all = IntStream.range(0, whole.customers()).toArray();
        Contest.Result full = contest(new CohortSource(whole, all, SEEDS), test - 60);
        Contest.Result blind = contest(new CohortSource(until, all, SEEDS), test - 60);
        assertThat(blind.attempts()).isEqualTo(full.attempts());
    }

    private static ActivityHistory until(ActivityHistory whole, int day) {
        ActivityHistoryBuilder builder = new ActivityHistoryBuilder();
        for (int c = 0; c < whole.customers(); c++) {
            builder.customer(whole.id(c), whole.consent(c));
            for (int place = whole.start(c); place < whole.endAfter(c, day); place++) {
                builder.order(whole.day(place), whole.amount(place), "shop");
            }
        }
        return builder.build();
    }

    private static Contest.Result contest(CohortSource source, int train) {
        Validation validation = Validation.before(source, source.at(train, 60), 60, SEEDS);
        return new Contest(validation, SEEDS, () -> {}).run(Candidates.firstRound(), false);
    }

    /** Were any outcome leaked into a feature, shuffled outcomes could still be foretold. */
    @Test
    void rankingIsNoBetterThanChanceOnShuffledOutcomes() {
        CohortSource source = source(false);
        Cohort train = source.at(LAST - 120, 60);
        Cohort test = source.at(LAST - 60, 60);
        Learner learner = new LogisticLearner("logistic", Feature.EXTENDED, true, false, 1);
        double sum = 0;
        for (int s = 0; s < 30; s++) {
            RandomGenerator random = SEEDS.forPurpose("shuffle", s);
            Cohort shuffledTrain = train.withOutcomes(shuffled(train.churned(), random));
            boolean[] shuffledTest = shuffled(test.churned(), random);
            double[] logits = learner.fit(List.of(shuffledTrain), 60, SEEDS).logits(test.table());
            sum += Ranking.auc(logits, shuffledTest);
        }
        assertThat(sum / 30).isCloseTo(0.5, within(0.01));
    }

    private static boolean[] shuffled(boolean[] outcomes, RandomGenerator random) {
        boolean[] copy = outcomes.clone();
        for (int i = copy.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            boolean swapped = copy[i];
            copy[i] = copy[other];
            copy[other] = swapped;
        }
        return copy;
    }

    @Test
    void failsWithAReasonWhereHistoryIsTooShort() {
        ChurnOutcome outcome = study(source(false), new Cutoffs(SyntheticShop.FIRST_DAY + 10, LAST - 60));
        assertThat(outcome.verdict().reasons()).containsExactly("history-too-short");
        assertThat(outcome.quality()).isNull();
        assertThat(study(source(false), new Cutoffs(SyntheticShop.FIRST_DAY - 90, LAST - 60))
                        .verdict()
                        .reasons())
                .containsExactly("history-too-short");
    }

    @Test
    void foldsCustomersWhereThereIsNoEarlierWindow() {
        ChurnOutcome outcome = study(source(false), new Cutoffs(SyntheticShop.FIRST_DAY + 80, LAST - 60));
        assertThat(outcome.quality()).isNotNull();
        assertThat(outcome.attempts())
                .anyMatch(
                        attempt -> "five-folds".equals(attempt.why().arguments().get("on")));
    }

    @Test
    void endsWhenItsListenerThrows() {
        ChurnStudy study = new ChurnStudy(source(false), SEEDS);
        assertThatThrownBy(() -> study.run(ChurnWindow.DAYS_60, Cutoffs.latest(LAST, 60), () -> {
                    throw new CancellationException("stop");
                }))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void movesTheLevelExactlyAsFarAsNeeded() {
        double[] logits = {-1, 0, 1, 2};
        double shift = Drift.move(logits, new boolean[] {true, true, true, false});
        double mean = IntStream.range(0, 4)
                .mapToDouble(i -> Drift.risks(logits, shift)[i])
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(0.75, within(1e-9));
    }
}
