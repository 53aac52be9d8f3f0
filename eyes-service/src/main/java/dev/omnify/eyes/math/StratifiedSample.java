package dev.omnify.eyes.math;

import java.util.stream.IntStream;

/**
 * A sample in which each stratum has its share, and a small one still enough to be seen.
 *
 * @param most rows in the sample
 * @param least rows of each stratum that has so many, as far as there is room for all strata
 */
public record StratifiedSample(int most, int least) {
    /**
     * Row numbers, ascending; all of them when there are no more than {@code most}. The same seeds draw the same.
     *
     * @param strata each row's stratum
     */
    public int[] rows(int[] strata, Seeds seeds) {
        if (strata.length <= most) {
            return IntStream.range(0, strata.length).toArray();
        }
        int[][] members = IntStream.of(strata)
                .distinct()
                .sorted()
                .mapToObj(stratum -> IntStream.range(0, strata.length)
                        .filter(row -> strata[row] == stratum)
                        .toArray())
                .toArray(int[][]::new);
        int[] places = places(members);
        return IntStream.range(0, members.length)
                .flatMap(s -> IntStream.of(seeds.sample("stratum " + s, members[s].length, places[s]))
                        .map(place -> members[s][place]))
                .sorted()
                .toArray();
    }

    /** First the least, then each further place to whoever has most rows to one place (Sainte-Laguë). */
    private int[] places(int[][] members) {
        int floor = Math.min(least, most / members.length);
        int[] places = new int[members.length];
        for (int s = 0; s < places.length; s++) {
            places[s] = Math.min(floor, members[s].length);
        }
        for (int taken = IntStream.of(places).sum(); taken < most; taken++) {
            int next = 0;
            for (int s = 1; s < places.length; s++) {
                next = rowsToAPlace(members[s], places[s]) > rowsToAPlace(members[next], places[next]) ? s : next;
            }
            places[next]++;
        }
        return places;
    }

    private static double rowsToAPlace(int[] rows, int places) {
        return rows.length / (2.0 * places + 1);
    }
}
