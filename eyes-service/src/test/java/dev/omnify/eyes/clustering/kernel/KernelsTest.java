package dev.omnify.eyes.clustering.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.omnify.eyes.math.Matrix;
import dev.omnify.eyes.math.Points;
import dev.omnify.eyes.math.Seeds;
import dev.omnify.eyes.quality.RandIndex;
import dev.omnify.eyes.quality.Silhouette;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KernelsTest {
    private static Matrix random(int rows, int columns, long seed, double grid) {
        RandomGenerator random = new Seeds(seed).forPurpose("kernels", rows);
        Matrix matrix = Matrix.zeros(rows, columns);
        for (int i = 0; i < matrix.values().length; i++) {
            // A coarse grid makes ties and equal rows.
            matrix.values()[i] = Math.rint(random.nextGaussian() * grid) / grid + (i / columns % 3) * 2;
        }
        return matrix;
    }

    private static int[] sortedSizes(int[] labels) {
        return Arrays.stream(Partition.of(labels).sizes()).sorted().toArray();
    }

    @Test
    void kMeansFindsTheInertiaOfScikitLearn() {
        KMeans.Fit fit = new KMeans(new Seeds(42), 10).fit(Points.threeClouds(), 3);
        assertThat(fit.inertia()).isCloseTo(1475.4996666666666, within(1e-8));
        assertThat(RandIndex.adjusted(fit.labels(), Points.modulo(3))).isEqualTo(1);
    }

    @Test
    void kMeansFromGivenCentresEndsWhereScikitLearnEnds() {
        Matrix points = Points.threeClouds();
        KMeans.Fit fit = KMeans.from(points, points.select(new int[] {0, 1, 2, 3, 4}));
        assertThat(fit.inertia()).isCloseTo(1085.314734126984, within(1e-8));
        assertThat(sortedSizes(fit.labels())).containsExactly(12, 15, 18, 21, 24);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void kMeansLeavesEachRowWithItsNearestCentre(long seed) {
        Matrix rows = random(500, 3, seed, 4);
        KMeans.Fit fit = new KMeans(new Seeds(seed), 3).fit(rows, 6);
        int[] nearest = Partition.nearest(rows, fit.centres());
        for (int i = 0; i < rows.rows(); i++) {
            double own = rows.squaredDistance(i, fit.centres().values(), fit.labels()[i] * 3);
            double least = rows.squaredDistance(i, fit.centres().values(), nearest[i] * 3);
            assertThat(own).isCloseTo(least, within(1e-9));
        }
    }

    @Test
    void kMeansIsTheSameForTheSameSeed() {
        Matrix rows = random(400, 3, 9, 100);
        KMeans.Fit once = new KMeans(new Seeds(42), 5).fit(rows, 4);
        assertThat(new KMeans(new Seeds(42), 5).fit(rows, 4).labels()).isEqualTo(once.labels());
    }

    @Test
    void kMeansMakesNoMoreClustersThanThereAreDistinctRows() {
        Matrix two = Matrix.of(new double[] {1}, new double[] {1}, new double[] {5}, new double[] {1});
        KMeans.Fit fit = new KMeans(new Seeds(42), 3).fit(two, 3);
        assertThat(Partition.of(fit.labels()).clusters()).isEqualTo(2);
    }

    @Test
    void wardMergesAtTheHeightsOfScipy() {
        double[] heights = Ward.tree(Points.threeClouds()).heights();
        assertThat(Arrays.copyOfRange(heights, 84, 89))
                .containsExactly(
                        new double[] {
                            18.320963521989153,
                            18.768746873812603,
                            19.094215030187748,
                            65.05958294773595,
                            85.46527299955748
                        },
                        within(1e-9));
    }

    @Test
    void wardCutsAsScikitLearnDoes() {
        Partition four = Ward.tree(Points.threeClouds()).cut(4);
        assertThat(sortedSizes(four.labels())).containsExactly(14, 16, 30, 30);
        assertThat(Silhouette.exact(Points.threeClouds(), four.labels()).mean())
                .isCloseTo(0.4341774623915962, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void wardDoesNotDependOnTheOrderOfRows(long seed) {
        Matrix rows = random(300, 3, seed, 1_000);
        int[] reversed = IntStream.range(0, 300).map(i -> 299 - i).toArray();
        int[] there = Ward.tree(rows).cut(5).labels();
        int[] back = Ward.tree(rows.select(reversed)).cut(5).labels();
        int[] turned = Arrays.stream(reversed).map(i -> back[i]).toArray();
        assertThat(RandIndex.adjusted(there, turned)).isEqualTo(1);
    }

    @Test
    void wardNeverDividesEqualRows() {
        Matrix rows = Matrix.zeros(30, 1);
        for (int i = 0; i < 30; i++) {
            rows.set(i, 0, i % 2 * 0.1);
        }
        assertThat(Ward.tree(rows).cut(5).clusters()).isEqualTo(2);
    }

    @Test
    void dbscanFindsTheClustersOfScikitLearn() {
        Matrix points = Points.threeClouds();
        Partition loose = Dbscan.cluster(points, 2.2, 4);
        assertThat(loose.clusters()).isEqualTo(5);
        assertThat(Arrays.stream(loose.labels()).filter(l -> l < 0).count()).isEqualTo(2);
        // Which cluster a border row goes to is not defined, so only core rows are compared.
        int[] cores = IntStream.range(0, 90)
                .filter(i -> neighbours(points, i, 2.2) >= 4)
                .toArray();
        assertThat(cores).hasSize(47);
        assertThat(sortedSizes(at(loose.labels(), cores))).containsExactly(2, 2, 11, 16, 16);
        Partition tight = Dbscan.cluster(Points.threeClouds(), 2.6, 6);
        assertThat(sortedSizes(tight.labels())).containsExactly(23, 23, 23);
        assertThat(tight.noiseShare()).isCloseTo(21 / 90.0, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void dbscanAgreesWithItsDefinition(long seed) {
        Matrix rows = random(400, 2 + (int) (seed % 3), seed, seed % 2 == 0 ? 3 : 50);
        double radius = 0.35 + 0.1 * (seed % 4);
        Partition fast = Dbscan.cluster(rows, radius, 6);
        int[] cores = IntStream.range(0, 400)
                .filter(i -> neighbours(rows, i, radius) >= 6)
                .toArray();
        assertThat(RandIndex.adjusted(at(fast.labels(), cores), reached(rows, cores, radius)))
                .isEqualTo(1);
        for (int i = 0; i < 400; i++) {
            int row = i;
            boolean reachable = Arrays.stream(cores).anyMatch(c -> near(rows, row, c, radius));
            assertThat(fast.labels()[i] >= 0).isEqualTo(reachable);
        }
    }

    private static int[] at(int[] labels, int[] rows) {
        return Arrays.stream(rows).map(i -> labels[i]).toArray();
    }

    private static boolean near(Matrix rows, int one, int other, double radius) {
        return rows.squaredDistance(one, rows.values(), other * rows.columns()) <= radius * radius;
    }

    private static int neighbours(Matrix rows, int row, double radius) {
        return (int) IntStream.range(0, rows.rows())
                .filter(other -> near(rows, row, other, radius))
                .count();
    }

    /** Which core rows can be reached from each other, by joining until nothing changes. */
    private static int[] reached(Matrix rows, int[] cores, double radius) {
        int[] labels = IntStream.range(0, cores.length).toArray();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int a = 0; a < cores.length; a++) {
                for (int b = 0; b < a; b++) {
                    if (labels[a] != labels[b] && near(rows, cores[a], cores[b], radius)) {
                        labels[a] = Math.min(labels[a], labels[b]);
                        labels[b] = labels[a];
                        changed = true;
                    }
                }
            }
        }
        return labels;
    }
}
