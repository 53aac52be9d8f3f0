package dev.omnify.eyes.analysis.segment;

import dev.omnify.eyes.churn.CohortSource;
import dev.omnify.eyes.clustering.kernel.Partition;
import dev.omnify.eyes.dataset.Feature;
import dev.omnify.eyes.dataset.FeatureTable;
import dev.omnify.eyes.math.Statistics;
import dev.omnify.kit.Phrase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Makes segments of clusters: figures in original units and a name that holds. */
public final class SegmentProfiles {
    private final FeatureTable table;
    private final String currency;
    private final long[] winBackValues;

    /**
     * @param currency of the amounts, ISO 4217
     * @param winBackValues of each row's customer, minor units; 0 for those not lapsed
     */
    public SegmentProfiles(FeatureTable table, String currency, long[] winBackValues) {
        this.table = table;
        this.currency = currency;
        this.winBackValues = winBackValues.clone();
    }

    /**
     * The segments, largest value first, and each customer's.
     *
     * @param numbers one a row: the segment's number, or {@link Partition#NOISE}
     */
    public record Profiled(List<Segment> segments, int[] numbers) {}

    /** A cluster's customers, with what the order of the segments goes by. */
    private record Cluster(int label, int[] rows, double value, double recency) {}

    /** The clusters as segments. */
    public Profiled of(Partition partition) {
        List<Cluster> clusters = new ArrayList<>(IntStream.range(0, partition.clusters())
                .mapToObj(label -> cluster(partition, label))
                .toList());
        clusters.sort(Comparator.comparingDouble(Cluster::value)
                .reversed()
                .thenComparingDouble(Cluster::recency)
                .thenComparingInt(Cluster::label));
        List<Phrase> names = new SegmentNames(table, currency)
                .of(clusters.stream().map(Cluster::rows).toList());
        List<Segment> segments = new ArrayList<>();
        int[] numberOf = new int[partition.clusters()];
        for (int number = 0; number < clusters.size(); number++) {
            numberOf[clusters.get(number).label()] = number;
            segments.add(segment(number, names.get(number), clusters.get(number)));
        }
        int[] numbers = Arrays.stream(partition.labels())
                .map(label -> label == Partition.NOISE ? Partition.NOISE : numberOf[label])
                .toArray();
        return new Profiled(segments, numbers);
    }

    private Cluster cluster(Partition partition, int label) {
        int[] rows = IntStream.range(0, table.rows())
                .filter(row -> partition.labels()[row] == label)
                .toArray();
        FeatureTable own = table.select(rows);
        double value = Arrays.stream(own.column(Feature.SPEND_365)).sum();
        return new Cluster(label, rows, value, Statistics.median(own.column(Feature.RECENCY)));
    }

    private Segment segment(int number, Phrase name, Cluster cluster) {
        FeatureTable own = table.select(cluster.rows());
        FeatureTable tested = CohortSource.active(own);
        return new Segment(
                number,
                name,
                own.rows(),
                own.rows() / (double) table.rows(),
                Math.round(cluster.value()),
                Typical.of(own).orElseThrow(),
                Typical.of(tested).orElse(null),
                own.rows() - tested.rows(),
                IntStream.of(cluster.rows())
                        .mapToLong(row -> winBackValues[row])
                        .sum());
    }
}
