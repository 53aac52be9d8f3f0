package dev.omnify.platform.connection.sync;

import dev.omnify.platform.connector.RecordChunk;
import dev.omnify.platform.connector.RecordStream;
import dev.omnify.platform.customer.IntakeCounts;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of one stream's records.
 *
 * @param read the vendor's records
 * @param created of those, new ones; for a stream that tells about customers, customers that were new
 * @param failed records that could not be used
 * @param skipped why the stream was not read, null when it was
 */
record StreamTally(
        String name,
        long read,
        long created,
        long updated,
        long unchanged,
        long failed,
        @Nullable String skipped) {

    static StreamTally none(String name) {
        return new StreamTally(name, 0, 0, 0, 0, 0, null);
    }

    StreamTally skip(String why) {
        return new StreamTally(name, read, created, updated, unchanged, failed, why);
    }

    StreamTally plus(RecordStream stream, RecordChunk chunk, IntakeCounts counts) {
        var tally = stream.counted() == RecordStream.Counted.ORDERS ? counts.orders() : counts.customers();
        return new StreamTally(
                name,
                read + chunk.read(),
                created + tally.created(),
                updated + tally.updated(),
                unchanged + tally.unchanged(),
                failed + chunk.failed() + counts.failures().size(),
                skipped);
    }

    Map<String, @Nullable Object> toMap() {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("name", name);
        map.put("read", read);
        map.put("created", created);
        map.put("updated", updated);
        map.put("unchanged", unchanged);
        map.put("failed", failed);
        if (skipped != null) {
            map.put("skipped", skipped);
        }
        return map;
    }

    static StreamTally of(Map<?, ?> map) {
        return new StreamTally(
                String.valueOf(map.get("name")),
                number(map, "read"),
                number(map, "created"),
                number(map, "updated"),
                number(map, "unchanged"),
                number(map, "failed"),
                map.get("skipped") instanceof String why ? why : null);
    }

    private static long number(Map<?, ?> map, String key) {
        return map.get(key) instanceof Number number ? number.longValue() : 0;
    }
}
