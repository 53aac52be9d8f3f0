package dev.omnify.platform.connection.sync;

import dev.omnify.platform.connector.RecordChunk;
import dev.omnify.platform.connector.RecordStream;
import dev.omnify.platform.customer.IntakeCounts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of one stream's records.
 *
 * @param read the vendor's records
 * @param created of those, new ones; for a stream that tells about customers, customers that were new
 * @param failed records that could not be used
 * @param future records that are dated later than a day from when they were read
 * @param skipped why the stream was not read, null when it was
 * @param problem the code of what ended it before its end, null when nothing did
 */
record StreamTally(
        String name,
        long read,
        long created,
        long updated,
        long unchanged,
        long failed,
        long future,
        @Nullable String skipped,
        @Nullable String problem) {
    private static final String FUTURE = "future-dated-record";

    static StreamTally none(String name) {
        return new StreamTally(name, 0, 0, 0, 0, 0, 0, null, null);
    }

    StreamTally skip(String why) {
        return new StreamTally(name, read, created, updated, unchanged, failed, future, why, problem);
    }

    StreamTally plus(RecordStream stream, RecordChunk chunk, IntakeCounts counts) {
        var tally = switch (stream.counted()) {
            case ORDERS -> counts.orders();
            case CUSTOMERS -> counts.customers();
            case FACTS -> counts.facts();
        };
        return new StreamTally(
                name,
                read + chunk.read(),
                created + tally.created(),
                updated + tally.updated(),
                unchanged + tally.unchanged(),
                failed + chunk.failed() + counts.failures().size(),
                future + chunk.future(),
                skipped,
                chunk.problem());
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
        if (future > 0) {
            map.put("warnings", List.of(Map.of("code", FUTURE, "arguments", Map.of("records", future))));
        }
        if (problem != null) {
            map.put("problem", Map.of("code", problem, "arguments", Map.of("read", read)));
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
                map.get("warnings") instanceof List<?> warnings ? future(warnings) : 0,
                map.get("skipped") instanceof String why ? why : null,
                map.get("problem") instanceof Map<?, ?> ended ? String.valueOf(ended.get("code")) : null);
    }

    private static long future(List<?> warnings) {
        return warnings.stream()
                .map(warning -> ((Map<?, ?>) warning).get("arguments"))
                .mapToLong(arguments -> number((Map<?, ?>) arguments, "records"))
                .sum();
    }

    private static long number(Map<?, ?> map, String key) {
        return map.get(key) instanceof Number number ? number.longValue() : 0;
    }
}
