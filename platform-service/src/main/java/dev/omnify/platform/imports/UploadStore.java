package dev.omnify.platform.imports;

import dev.omnify.kit.TenantId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Optional;

/** Files kept for a while, encrypted, never held in memory whole. */
public interface UploadStore {
    /**
     * Begins a file, in place of the one of this id if there is one. It is there once {@link Upload#commit} returns.
     */
    Upload begin(TenantId tenant, String id, Instant expiresAt) throws IOException;

    /** The file from its beginning; empty when there is none or its time is over. */
    Optional<InputStream> open(TenantId tenant, String id) throws IOException;

    /** Removes a file; nothing happens when there is none. */
    void delete(TenantId tenant, String id);

    /** A file on its way in. Closed without having been committed it leaves nothing behind. */
    interface Upload extends AutoCloseable {
        /** Where the bytes go. */
        OutputStream stream();

        /** Ends the file: from now on it can be opened. */
        void commit() throws IOException;

        @Override
        void close() throws IOException;
    }
}
