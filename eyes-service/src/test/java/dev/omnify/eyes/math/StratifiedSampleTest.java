package dev.omnify.eyes.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StratifiedSampleTest {
    private static final StratifiedSample SAMPLE = new StratifiedSample(2_000, 25);
    private static final Seeds SEEDS = new Seeds(42);

    /** So many rows of the strata −1, 0, 1 …, taking turns as long as they last. */
    private static int[] strata(int... sizes) {
        return IntStream.range(0, IntStream.of(sizes).max().orElse(0))
                .flatMap(turn -> IntStream.range(0, sizes.length)
                        .filter(stratum -> turn < sizes[stratum])
                        .map(stratum -> stratum - 1))
                .toArray();
    }

    private static int[] counts(int[] rows, int[] strata, int of) {
        int[] counts = new int[of];
        for (int row : rows) {
            counts[strata[row] + 1]++;
        }
        return counts;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1_999, 2_000})
    void takesEverybodyWhileThereIsRoom(int rows) {
        assertThat(SAMPLE.rows(strata(rows), SEEDS))
                .isEqualTo(IntStream.range(0, rows).toArray());
    }

    @Test
    void givesEachStratumItsShare() {
        int[] strata = strata(1_000, 2_000, 3_000, 4_000);
        int[] rows = SAMPLE.rows(strata, SEEDS);
        assertThat(counts(rows, strata, 4)).containsExactly(200, 400, 600, 800);
        assertThat(rows).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void letsSmallStrataBeSeen() {
        int[] strata = strata(10, 100_000, 60, 50_000);
        int[] counts = counts(SAMPLE.rows(strata, SEEDS), strata, 4);
        assertThat(counts[0]).isEqualTo(10);
        assertThat(counts[2]).isEqualTo(25);
        assertThat(counts[1] + counts[3]).isEqualTo(2_000 - 10 - 25);
        assertThat(counts[1]).isBetween(2 * counts[3] - 2, 2 * counts[3] + 2);
    }

    @Test
    void holdsOneMoreRowThanThereIsRoomFor() {
        int[] strata = strata(1, 1_999, 1);
        int[] counts = counts(SAMPLE.rows(strata, SEEDS), strata, 3);
        assertThat(counts).containsExactly(1, 1_998, 1);
    }

    @Test
    void sharesOutWhenThereAreMoreStrataThanRoomForTheLeast() {
        int[] sizes = new int[400];
        java.util.Arrays.fill(sizes, 30);
        int[] strata = strata(sizes);
        assertThat(counts(SAMPLE.rows(strata, SEEDS), strata, 400)).containsOnly(5);
    }

    @Test
    void drawsTheSameBySeedAndOtherwiseAnother() {
        int[] strata = strata(2_000, 3_000);
        assertThat(SAMPLE.rows(strata, new Seeds(42))).isEqualTo(SAMPLE.rows(strata, SEEDS));
        assertThat(SAMPLE.rows(strata, new Seeds(43))).isNotEqualTo(SAMPLE.rows(strata, SEEDS));
    }

    @Test
    void drawsFromTheWholeOfAStratum() {
        int[] rows = SAMPLE.rows(strata(100_000), SEEDS);
        assertThat(IntStream.of(rows).average().orElse(0)).isBetween(47_000.0, 53_000.0);
    }
}
