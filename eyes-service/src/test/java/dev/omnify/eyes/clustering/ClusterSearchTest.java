package dev.omnify.eyes.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.omnify.eyes.dataset.ActivityHistory;
import dev.omnify.eyes.dataset.ActivityHistoryBuilder;
import dev.omnify.eyes.dataset.AnalyticsConsent;
import dev.omnify.eyes.dataset.FeatureExtractor;
import dev.omnify.eyes.dataset.FeatureTable;
import dev.omnify.eyes.math.Seeds;
import dev.omnify.eyes.quality.RandIndex;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClusterSearchTest {
    private static final int CUSTOMERS = 600;

    /** Three kinds of customers that nobody could mistake for each other, or one cloud without any kinds. */
    private static FeatureTable table(boolean kinds) {
        RandomGenerator random = new Seeds(3).forPurpose("kinds", 0);
        ActivityHistoryBuilder builder = new ActivityHistoryBuilder();
        for (int i = 0; i < CUSTOMERS; i++) {
            builder.customer("c" + i, AnalyticsConsent.GRANTED);
            int kind = kinds ? i % 3 : 0;
            int orders = kinds ? new int[] {20, 5, 1}[kind] + random.nextInt(2) : 1 + random.nextInt(40);
            int last = kinds ? new int[] {5, 60, 300}[kind] + random.nextInt(10) : random.nextInt(400);
            long amount = kinds ? new long[] {9_000, 4_000, 1_000}[kind] : 100 + random.nextInt(100_000);
            for (int o = 0; o < orders; o++) {
                builder.order(1_000 - last - 2 * o, (amount + random.nextInt(200)) / (kinds ? 1 : orders), "test");
            }
        }
        ActivityHistory history = builder.build();
        return new FeatureExtractor(history).at(IntStream.range(0, CUSTOMERS).toArray(), 1_000);
    }

    private static ClusterSearch search() {
        return new ClusterSearch(new Seeds(42), () -> true, made -> {});
    }

    @Test
    void findsTheKindsThatThereAre() {
        Clustering found = search().run(table(true)).orElseThrow();
        int[] kinds = IntStream.range(0, CUSTOMERS).map(i -> i % 3).toArray();
        assertThat(found.verdict().passed()).isTrue();
        assertThat(found.quality().k()).isEqualTo(3);
        assertThat(RandIndex.adjusted(found.partition().labels(), kinds)).isGreaterThan(0.99);
        assertThat(found.quality().stability()).isGreaterThan(0.9);
        assertThat(found.attempts()).filteredOn(ClusterAttempt::chosen).containsExactly(found.attempt());
    }

    @Test
    void saysSoWhereThereAreNone() {
        Clustering found = search().run(table(false)).orElseThrow();
        assertThat(found.verdict().passed()).isFalse();
        assertThat(found.verdict().reasons()).contains("silhouette-below-0.45");
        assertThat(found.attempts())
                .hasSizeBetween(30, 40)
                .allMatch(attempt -> attempt.why().code().equals("failed-conditions")
                        || attempt.why().code().equals("nothing-passes-best-shaped"));
        assertThat(found.attempts())
                .extracting(ClusterAttempt::algorithm)
                .contains("kmeans", "agglomerative", "dbscan");
        assertThat(found.partition().labels()).hasSize(CUSTOMERS);
    }

    @Test
    void stopsTryingWhenTimeIsUpAndSaysSo() {
        Clustering found = new ClusterSearch(new Seeds(42), () -> false, made -> {})
                .run(table(false))
                .orElseThrow();
        assertThat(found.attempts()).hasSize(1);
        assertThat(found.verdict().reasons()).contains("search-out-of-time");
        assertThat(search().run(table(false)).orElseThrow().verdict().reasons()).doesNotContain("search-out-of-time");
    }

    @Test
    void endsWhenItsListenerThrows() {
        ClusterSearch cancelled = new ClusterSearch(new Seeds(42), () -> true, made -> {
            throw new CancellationException("stop");
        });
        assertThatThrownBy(() -> cancelled.run(table(true))).isInstanceOf(CancellationException.class);
    }
}
