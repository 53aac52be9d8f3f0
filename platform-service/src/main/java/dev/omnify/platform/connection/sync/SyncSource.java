package dev.omnify.platform.connection.sync;

import dev.omnify.platform.connector.PageWatch;
import dev.omnify.platform.connector.RecordChunk;
import dev.omnify.platform.connector.RecordStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one sync reads from. */
interface SyncSource {
    /** The streams in the order in which they are read. */
    List<RecordStream> streams();

    /** Whether a stream may be read. {@code disconnected} when the connection is no more. */
    boolean allows(RecordStream stream);

    /** The chunk at a cursor; its pages are shown to the watch. */
    RecordChunk read(RecordStream stream, @Nullable String cursor, PageWatch watch);
}
