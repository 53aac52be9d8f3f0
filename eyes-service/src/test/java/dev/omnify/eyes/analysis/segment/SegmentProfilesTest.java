package dev.omnify.eyes.analysis.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.omnify.eyes.clustering.kernel.Partition;
import dev.omnify.eyes.dataset.ActivityHistory;
import dev.omnify.eyes.dataset.ActivityHistoryBuilder;
import dev.omnify.eyes.dataset.AnalyticsConsent;
import dev.omnify.eyes.dataset.FeatureExtractor;
import dev.omnify.eyes.dataset.FeatureTable;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SegmentProfilesTest {
    private static final int ASOF = 1_000;

    /** Twenty customers of each kind: days since the last order, orders, amount of each. */
    private static FeatureTable table(int[]... kinds) {
        ActivityHistoryBuilder builder = new ActivityHistoryBuilder();
        for (int i = 0; i < 20 * kinds.length; i++) {
            int[] kind = kinds[i / 20];
            builder.customer("c" + i, AnalyticsConsent.GRANTED);
            for (int order = 0; order < kind[1]; order++) {
                builder.order(ASOF - kind[0] - 7 * order, kind[2], "shop");
            }
        }
        ActivityHistory history = builder.build();
        return new FeatureExtractor(history)
                .at(IntStream.range(0, history.customers()).toArray(), ASOF);
    }

    private static List<Segment> segments(FeatureTable table) {
        int[] labels = IntStream.range(0, table.rows()).map(i -> i / 20).toArray();
        return new SegmentProfiles(table, "GBP").of(Partition.of(labels)).segments();
    }

    @Test
    void namesByRecencyFrequencyAndSpend() {
        List<Segment> segments =
                segments(table(new int[] {3, 20, 9_000}, new int[] {60, 4, 3_000}, new int[] {300, 1, 2_000}));
        assertThat(segments)
                .extracting(Segment::name)
                .containsExactly("Recent frequent big spenders", "Typical buyers", "One-time buyers, long gone");
    }

    @Test
    void givesNoTwoTheSameName() {
        List<Segment> segments = segments(table(
                new int[] {10, 1, 100},
                new int[] {11, 1, 5_000},
                new int[] {12, 1, 250_000},
                new int[] {10, 1, 100},
                new int[] {10, 1, 100}));
        assertThat(segments).extracting(Segment::name).doesNotHaveDuplicates();
    }

    @Test
    void describesInOriginalUnits() {
        Segment best = segments(table(new int[] {3, 20, 9_000}, new int[] {60, 4, 3_000}))
                .getFirst();
        assertThat(best.medianRecencyDays()).isEqualTo(3);
        assertThat(best.medianOrders()).isEqualTo(20);
        assertThat(best.medianSpend()).isEqualTo(180_000);
        assertThat(best.value()).isEqualTo(20 * 180_000);
        assertThat(best.share()).isEqualTo(0.5);
        assertThat(best.description()).contains("3 days ago", "20 orders", "1,800.00 GBP");
    }

    @Test
    void leavesNoiseInNoSegment() {
        FeatureTable table = table(new int[] {3, 20, 9_000}, new int[] {60, 4, 3_000});
        int[] labels = IntStream.range(0, 40)
                .map(i -> i == 0 ? Partition.NOISE : i / 20)
                .toArray();
        SegmentProfiles.Profiled profiled = new SegmentProfiles(table, "GBP").of(Partition.of(labels));
        assertThat(profiled.numbers()[0]).isEqualTo(Partition.NOISE);
        assertThat(profiled.segments()).extracting(Segment::size).containsExactlyInAnyOrder(19, 20);
        assertThat(profiled.segments()).extracting(Segment::share).containsExactlyInAnyOrder(19 / 40.0, 0.5);
    }
}
