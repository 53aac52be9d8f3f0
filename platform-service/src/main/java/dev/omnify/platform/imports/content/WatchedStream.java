package dev.omnify.platform.imports.content;

import dev.omnify.platform.imports.format.Utf8Watch;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Shows every byte that passes to a watch. */
final class WatchedStream extends FilterInputStream {
    private final Utf8Watch watch;

    WatchedStream(InputStream in, Utf8Watch watch) {
        super(in);
        this.watch = watch;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) {
            watch.accept(new byte[] {(byte) next}, 0, 1);
        }
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        if (read > 0) {
            watch.accept(bytes, offset, read);
        }
        return read;
    }
}
