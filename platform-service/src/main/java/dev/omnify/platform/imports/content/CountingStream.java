package dev.omnify.platform.imports.content;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Counts the bytes that pass and tells the sum to somebody who may object. */
public final class CountingStream extends FilterInputStream {
    private final LongConsumer watcher;
    private long count;

    /** @param watcher told the sum after each read; what it throws ends the reading */
    public CountingStream(InputStream in, LongConsumer watcher) {
        super(in);
        this.watcher = watcher;
    }

    /** How many bytes have passed. */
    public long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) {
            passed(1);
        }
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        if (read > 0) {
            passed(read);
        }
        return read;
    }

    private void passed(int bytes) {
        count += bytes;
        watcher.accept(count);
    }
}
