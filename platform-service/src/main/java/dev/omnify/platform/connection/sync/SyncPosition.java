package dev.omnify.platform.connection.sync;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How far a sync has come; stored after each chunk.
 *
 * @param stream the number of the stream that is being read
 * @param cursor where to read on in it, null for its beginning
 * @param tallies one per stream
 */
record SyncPosition(int stream, @Nullable String cursor, List<StreamTally> tallies) {
    SyncPosition {
        tallies = List.copyOf(tallies);
    }

    /** The beginning, or where the checkpoint says if it is one of the same streams. */
    static SyncPosition of(Map<String, ? extends @Nullable Object> checkpoint, List<String> streams) {
        if (checkpoint.get("stream") instanceof Number stream && checkpoint.get("streams") instanceof List<?> stored) {
            var tallies =
                    stored.stream().map(one -> StreamTally.of((Map<?, ?>) one)).toList();
            if (tallies.stream().map(StreamTally::name).toList().equals(streams)) {
                return new SyncPosition(
                        stream.intValue(), checkpoint.get("cursor") instanceof String cursor ? cursor : null, tallies);
            }
        }
        return new SyncPosition(0, null, streams.stream().map(StreamTally::none).toList());
    }

    StreamTally tally() {
        return tallies.get(stream);
    }

    /** After a chunk: further in the same stream, or at the beginning of the next when there is no cursor. */
    SyncPosition after(StreamTally tally, @Nullable String next) {
        var changed = IntStream.range(0, tallies.size())
                .mapToObj(number -> number == stream ? tally : tallies.get(number))
                .toList();
        return new SyncPosition(next == null ? stream + 1 : stream, next, changed);
    }

    Map<String, @Nullable Object> toCheckpoint() {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("stream", stream);
        map.put("cursor", cursor);
        map.put("streams", tallies.stream().map(StreamTally::toMap).toList());
        return map;
    }
}
