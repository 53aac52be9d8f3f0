package dev.omnify.eyes.clustering;

import dev.omnify.eyes.clustering.kernel.Dbscan;
import dev.omnify.eyes.clustering.kernel.KMeans;
import dev.omnify.eyes.clustering.kernel.Partition;
import java.util.Map;
import java.util.TreeMap;

/** An algorithm with its parameters. */
sealed interface Recipe {
    /** Its name in the evidence. */
    String algorithm();

    /** Its parameters in the evidence. */
    Map<String, Object> parameters();

    /** Clusters the rows. */
    Partition cluster(PreparedRows rows);

    /** K-Means with k clusters. */
    record Means(int k) implements Recipe {
        private static final int STARTS = 10;

        @Override
        public String algorithm() {
            return "kmeans";
        }

        @Override
        public Map<String, Object> parameters() {
            return new TreeMap<>(Map.of("k", k, "starts", STARTS));
        }

        @Override
        public Partition cluster(PreparedRows rows) {
            return Partition.of(
                    new KMeans(rows.seeds(), STARTS).fit(rows.rows(), k).labels());
        }
    }

    /** Ward's merges cut at k clusters. */
    record Merges(int k) implements Recipe {
        @Override
        public String algorithm() {
            return "agglomerative";
        }

        @Override
        public Map<String, Object> parameters() {
            return new TreeMap<>(Map.of("k", k, "linkage", "ward"));
        }

        @Override
        public Partition cluster(PreparedRows rows) {
            return rows.merged(k);
        }
    }

    /** DBSCAN. */
    record Density(double radius, int enough) implements Recipe {
        /** The radius within which a share of all rows has enough neighbours. */
        static Density covering(PreparedRows rows, double share) {
            int enough = Math.clamp(rows.rows().rows() / 200, 5, 100);
            return new Density(rows.neighbourDistance(enough, share), enough);
        }

        @Override
        public String algorithm() {
            return "dbscan";
        }

        @Override
        public Map<String, Object> parameters() {
            return new TreeMap<>(Map.of("eps", Math.round(radius * 1e6) / 1e6, "minPoints", enough));
        }

        @Override
        public Partition cluster(PreparedRows rows) {
            return Dbscan.cluster(rows.neighbours(), radius, enough);
        }
    }
}
