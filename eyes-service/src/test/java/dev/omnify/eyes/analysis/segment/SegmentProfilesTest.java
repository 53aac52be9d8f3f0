package dev.omnify.eyes.analysis.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.omnify.eyes.clustering.kernel.Partition;
import dev.omnify.eyes.dataset.ActivityHistory;
import dev.omnify.eyes.dataset.ActivityHistoryBuilder;
import dev.omnify.eyes.dataset.AnalyticsConsent;
import dev.omnify.eyes.dataset.FeatureExtractor;
import dev.omnify.eyes.dataset.FeatureTable;
import dev.omnify.kit.Phrase;
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
        return new SegmentProfiles(table, "GBP", new long[table.rows()])
                .of(Partition.of(labels))
                .segments();
    }

    @Test
    void namesByWhatIsTrueOfTheMembersAndNotOfOthers() {
        List<Segment> segments =
                segments(table(new int[] {3, 20, 9_000}, new int[] {60, 4, 3_000}, new int[] {300, 1, 2_000}));
        assertThat(segments.get(0).name().code()).isEqualTo("repeat-buyers");
        assertThat(segments.get(2).name().code()).isEqualTo("one-time-buyers");
        assertThat(segments).extracting(Segment::name).doesNotHaveDuplicates();
    }

    @Test
    void claimsNothingThatATenthOfTheMembersContradict() {
        FeatureTable table = table(new int[] {300, 1, 2_000}, new int[] {300, 3, 2_000}, new int[] {5, 8, 9_000});
        int[] labels = IntStream.range(0, table.rows()).map(i -> i < 40 ? 0 : 1).toArray();
        List<Segment> segments = new SegmentProfiles(table, "GBP", new long[table.rows()])
                .of(Partition.of(labels))
                .segments();
        Segment gone = segments.stream().filter(s -> s.size() == 40).findFirst().orElseThrow();
        assertThat(gone.name().code()).isNotEqualTo("one-time-buyers");
        for (Segment segment : segments) {
            int[] rows = IntStream.range(0, table.rows())
                    .filter(row -> labels[row] == (segment == gone ? 0 : 1))
                    .toArray();
            assertThat(Claims.trueOf(segment.name(), table, rows)).isGreaterThanOrEqualTo(0.9);
        }
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
        assertThat(best.typical()).isEqualTo(new Typical(20, 3, 20, 180_000));
        assertThat(best.value()).isEqualTo(20 * 180_000);
        assertThat(best.share()).isEqualTo(0.5);
    }

    @Test
    void tellsTheLapsedFromThoseThatATestCovers() {
        FeatureTable table = table(new int[] {181, 2, 100}, new int[] {180, 3, 100});
        long[] winBack = IntStream.range(0, 40).mapToLong(i -> i < 20 ? 7 : 0).toArray();
        Segment all = new SegmentProfiles(table, "GBP", winBack)
                .of(Partition.of(new int[40]))
                .segments()
                .getFirst();
        assertThat(all.lapsed()).isEqualTo(20);
        assertThat(all.winBackValue()).isEqualTo(140);
        assertThat(all.tested()).isEqualTo(new Typical(20, 180, 3, 300));
        assertThat(all.name()).isEqualTo(Phrase.of("repeat-buyers", "ordersAtLeast", 2));
    }

    @Test
    void leavesNoiseInNoSegment() {
        FeatureTable table = table(new int[] {3, 20, 9_000}, new int[] {60, 4, 3_000});
        int[] labels = IntStream.range(0, 40)
                .map(i -> i == 0 ? Partition.NOISE : i / 20)
                .toArray();
        SegmentProfiles.Profiled profiled =
                new SegmentProfiles(table, "GBP", new long[table.rows()]).of(Partition.of(labels));
        assertThat(profiled.numbers()[0]).isEqualTo(Partition.NOISE);
        assertThat(profiled.segments()).extracting(Segment::size).containsExactlyInAnyOrder(19, 20);
        assertThat(profiled.segments()).extracting(Segment::share).containsExactlyInAnyOrder(19 / 40.0, 0.5);
    }
}
