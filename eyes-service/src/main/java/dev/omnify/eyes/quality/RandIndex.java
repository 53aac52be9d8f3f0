package dev.omnify.eyes.quality;

import java.util.HashMap;
import java.util.Map;

/** How far two clusterings of the same rows agree. */
public final class RandIndex {
    private RandIndex() {}

    /**
     * The Rand index adjusted for chance (Hubert and Arabie, 1985): 1 for the same clustering whatever the labels,
     * about 0 for unrelated ones.
     */
    public static double adjusted(int[] one, int[] other) {
        Map<Long, Long> both = new HashMap<>();
        Map<Integer, Long> first = new HashMap<>();
        Map<Integer, Long> second = new HashMap<>();
        for (int i = 0; i < one.length; i++) {
            both.merge(((long) one[i] << Integer.SIZE) | (other[i] & 0xFFFFFFFFL), 1L, Long::sum);
            first.merge(one[i], 1L, Long::sum);
            second.merge(other[i], 1L, Long::sum);
        }
        double together = pairs(both);
        double inFirst = pairs(first);
        double inSecond = pairs(second);
        double all = one.length * (one.length - 1.0) / 2;
        double expected = all == 0 ? 0 : inFirst * inSecond / all;
        double most = (inFirst + inSecond) / 2;
        return most == expected ? 1 : (together - expected) / (most - expected);
    }

    private static double pairs(Map<?, Long> counts) {
        return counts.values().stream().mapToDouble(n -> n * (n - 1.0) / 2).sum();
    }
}
