package dev.omnify.platform.imports.run;

import dev.omnify.platform.customer.IntakeCounts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the intake made of an import's batches, as the job's checkpoint holds it: a run that begins again brings the
 * same batches, of which those before count as they did then.
 */
final class Taken {
    private static final String BATCHES = "batches";
    private static final String CUSTOMERS = "customers";
    private static final String ORDERS = "orders";

    private final long before;
    private long batches;
    private IntakeCounts counts;

    private Taken(long before, IntakeCounts counts) {
        this.before = before;
        this.counts = counts;
    }

    /** As a checkpoint tells; nothing when it tells nothing. */
    static Taken of(Map<String, ? extends @Nullable Object> checkpoint) {
        var counts = new IntakeCounts(tally(checkpoint.get(CUSTOMERS)), tally(checkpoint.get(ORDERS)), List.of());
        return new Taken(number(checkpoint.get(BATCHES)), counts);
    }

    /** Counts the next batch; whether it is one that no run before has counted. */
    boolean add(IntakeCounts batch) {
        batches++;
        if (batches <= before) {
            return false;
        }
        counts = counts.plus(new IntakeCounts(batch.customers(), batch.orders(), List.of()));
        return true;
    }

    Map<String, Object> toCheckpoint() {
        return Map.of(BATCHES, batches, CUSTOMERS, map(counts.customers()), ORDERS, map(counts.orders()));
    }

    /** Whether runs before this one have brought something in. */
    boolean resumed() {
        return before > 0;
    }

    /** What became of customers and orders. */
    Map<String, Object> records() {
        return Map.of(CUSTOMERS, map(counts.customers()), ORDERS, map(counts.orders()));
    }

    private static Map<String, Object> map(IntakeCounts.Tally tally) {
        var map = new LinkedHashMap<String, Object>();
        map.put("created", tally.created());
        map.put("updated", tally.updated());
        map.put("unchanged", tally.unchanged());
        return map;
    }

    private static IntakeCounts.Tally tally(@Nullable Object stored) {
        return stored instanceof Map<?, ?> map
                ? new IntakeCounts.Tally(
                        number(map.get("created")), number(map.get("updated")), number(map.get("unchanged")))
                : IntakeCounts.Tally.NONE;
    }

    private static long number(@Nullable Object stored) {
        return stored instanceof Number number ? number.longValue() : 0;
    }
}
