package dev.omnify.eyes.analysis.segment;

import dev.omnify.eyes.dataset.Feature;
import dev.omnify.eyes.dataset.FeatureTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Names segments by where their medians stand among all customers: when they last ordered, how often they order, what
 * they spend. Segments that would be called the same are told apart by what they differ in.
 */
final class SegmentNames {
    private static final double HIGH = 0.7;
    private static final double LOW = 0.35;

    private final double[] recency;
    private final double[] orders;
    private final double[] spend;

    SegmentNames(FeatureTable table) {
        recency = sorted(table, Feature.RECENCY);
        orders = sorted(table, Feature.FREQUENCY);
        spend = sorted(table, Feature.MONETARY);
    }

    private static double[] sorted(FeatureTable table, Feature feature) {
        double[] values = table.column(feature).clone();
        Arrays.sort(values);
        return values;
    }

    /** A distinct name for each, in their order. */
    List<String> of(List<SegmentProfile> profiles) {
        List<String> names = new ArrayList<>(profiles.stream().map(this::plain).toList());
        for (String name : Set.copyOf(names)) {
            int[] alike = IntStream.range(0, names.size())
                    .filter(i -> names.get(i).equals(name))
                    .toArray();
            if (alike.length > 1) {
                tellApart(profiles, names, alike);
            }
        }
        return names;
    }

    private String plain(SegmentProfile profile) {
        double away = standing(recency, profile.recency());
        double often = standing(orders, profile.orders());
        String who =
                profile.orders() <= 1 ? "one-time " : often >= HIGH ? "frequent " : often <= LOW ? "occasional " : "";
        double spent = standing(spend, profile.spend());
        String what =
                spent >= HIGH ? "big spenders" : spent <= LOW && profile.orders() > 1 ? "small spenders" : "buyers";
        if (away >= HIGH) {
            return capitalized(who + what + ", long gone");
        }
        String when = away <= 0.4 ? "recent " : away >= 0.55 ? "quiet " : "";
        String name = when + who + what;
        return capitalized(name.equals("buyers") ? "typical buyers" : name);
    }

    /** The share of customers below a value, those equal to it counted half. */
    private static double standing(double[] sorted, double value) {
        double below = 0;
        for (double one : sorted) {
            below += one < value ? 1 : one == value ? 0.5 : 0;
        }
        return below / sorted.length;
    }

    private static void tellApart(List<SegmentProfile> profiles, List<String> names, int[] alike) {
        Trait trait = Arrays.stream(Trait.values())
                .max(Comparator.comparingDouble(t -> t.contrast(profiles, alike)))
                .orElse(Trait.SPEND);
        int[] ordered = Arrays.stream(alike)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> trait.of.applyAsDouble(profiles.get(i))))
                .mapToInt(Integer::intValue)
                .toArray();
        Set<String> taken = new HashSet<>(names);
        for (int rank = 0; rank < ordered.length; rank++) {
            String name = names.get(ordered[rank]) + ", " + trait.words(rank, ordered.length);
            while (!taken.add(name)) {
                name += " still";
            }
            names.set(ordered[rank], name);
        }
    }

    private static String capitalized(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** What segments of the same name can differ in. */
    private enum Trait {
        RECENCY("away for less time", "away for longer", SegmentProfile::recency),
        ORDERS("fewer orders", "more orders", SegmentProfile::orders),
        SPEND("lower spend", "higher spend", SegmentProfile::spend),
        ORDER_VALUE("smaller orders", "larger orders", SegmentProfile::orderValue);

        private final String low;
        private final String high;
        private final ToDoubleFunction<SegmentProfile> of;

        Trait(String low, String high, ToDoubleFunction<SegmentProfile> of) {
            this.low = low;
            this.high = high;
            this.of = of;
        }

        double contrast(List<SegmentProfile> profiles, int[] alike) {
            double[] values = Arrays.stream(alike)
                    .mapToDouble(i -> Math.log1p(Math.max(0, of.applyAsDouble(profiles.get(i)))))
                    .sorted()
                    .toArray();
            double narrowest = Double.POSITIVE_INFINITY;
            for (int i = 1; i < values.length; i++) {
                narrowest = Math.min(narrowest, values[i] - values[i - 1]);
            }
            return narrowest;
        }

        String words(int rank, int all) {
            if (rank == 0) {
                return low;
            }
            return rank == all - 1
                    ? high
                    : "level " + (rank + 1) + " of " + all + " by "
                            + name().toLowerCase(Locale.ROOT).replace("_", " ");
        }
    }
}
