package dev.omnify.eyes.analysis.segment;

import dev.omnify.eyes.clustering.kernel.Partition;
import dev.omnify.eyes.dataset.Feature;
import dev.omnify.eyes.dataset.FeatureTable;
import dev.omnify.eyes.math.Statistics;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Makes segments of clusters: figures in original units, a name and a description beside the whole customer base. */
public final class SegmentProfiles {
    private final FeatureTable table;
    private final String currency;

    /** @param currency of the amounts, ISO 4217 */
    public SegmentProfiles(FeatureTable table, String currency) {
        this.table = table;
        this.currency = currency;
    }

    /**
     * The segments, largest value first, and each customer's.
     *
     * @param numbers one a row: the segment's number, or {@link Partition#NOISE}
     */
    public record Profiled(List<Segment> segments, int[] numbers) {}

    /** The clusters as segments. */
    public Profiled of(Partition partition) {
        List<SegmentProfile> profiles = new ArrayList<>();
        for (int cluster = 0; cluster < partition.clusters(); cluster++) {
            int wanted = cluster;
            int[] rows = IntStream.range(0, table.rows())
                    .filter(row -> partition.labels()[row] == wanted)
                    .toArray();
            profiles.add(SegmentProfile.of(table, rows, cluster));
        }
        profiles.sort(Comparator.comparingDouble(SegmentProfile::value)
                .reversed()
                .thenComparingDouble(SegmentProfile::recency)
                .thenComparingInt(SegmentProfile::cluster));
        List<String> names = new SegmentNames(table).of(profiles);
        List<Segment> segments = new ArrayList<>();
        int[] numberOf = new int[partition.clusters()];
        for (int number = 0; number < profiles.size(); number++) {
            numberOf[profiles.get(number).cluster()] = number;
            segments.add(segment(number, names.get(number), profiles.get(number)));
        }
        int[] numbers = Arrays.stream(partition.labels())
                .map(label -> label == Partition.NOISE ? Partition.NOISE : numberOf[label])
                .toArray();
        return new Profiled(segments, numbers);
    }

    private Segment segment(int number, String name, SegmentProfile profile) {
        return new Segment(
                number,
                name,
                description(profile),
                profile.size(),
                profile.size() / (double) table.rows(),
                Math.round(profile.value()),
                profile.recency(),
                profile.orders(),
                Math.round(profile.spend()));
    }

    private String description(SegmentProfile profile) {
        return "Typically last ordered " + figures(profile.recency(), profile.orders(), profile.spend())
                + "; the typical customer of all: "
                + figures(
                        Statistics.median(table.column(Feature.RECENCY)),
                        Statistics.median(table.column(Feature.FREQUENCY)),
                        Statistics.median(table.column(Feature.MONETARY)))
                + ".";
    }

    private String figures(double recency, double orders, double spend) {
        return String.format(
                Locale.ROOT,
                "%.0f %s ago, %.0f %s and %s spent in all",
                recency,
                Math.round(recency) == 1 ? "day" : "days",
                orders,
                Math.round(orders) == 1 ? "order" : "orders",
                money(spend));
    }

    private String money(double minorUnits) {
        int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        BigDecimal amount = BigDecimal.valueOf(Math.round(minorUnits), digits);
        return String.format(Locale.ROOT, "%,." + digits + "f %s", amount, currency);
    }
}
