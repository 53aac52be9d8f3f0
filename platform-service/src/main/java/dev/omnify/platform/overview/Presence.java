package dev.omnify.platform.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

/**
 * Counts, for any day, the customers with an order on it or on the days just before it. An order makes its customer
 * present for so many days; only where presences begin and end is kept, so that the day that is asked for need not be
 * known before all customers are.
 */
final class Presence {
    private final int length;
    private final TreeMap<LocalDate, Long> steps = new TreeMap<>();

    /** @param length how many days an order makes its customer present, its own day among them */
    Presence(int length) {
        this.length = length;
    }

    /** Adds a customer by the distinct days of its orders, one at least, the first first. */
    void add(List<LocalDate> orderDays) {
        var absent = orderDays.getFirst();
        step(absent, 1);
        for (LocalDate day : orderDays) {
            if (day.isAfter(absent)) {
                step(absent, -1);
                step(day, 1);
            }
            absent = day.plusDays(length);
        }
        step(absent, -1);
    }

    private void step(LocalDate day, long change) {
        steps.merge(day, change, Long::sum);
    }

    /** How many customers have an order on this day or on one of the {@code length − 1} before it. */
    long on(LocalDate day) {
        return steps.headMap(day, true).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
