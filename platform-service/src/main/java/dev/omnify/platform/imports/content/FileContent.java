package dev.omnify.platform.imports.content;

import dev.omnify.kit.ProblemException;
import dev.omnify.platform.imports.ImportProblem;
import dev.omnify.platform.imports.format.TextEncoding;
import dev.omnify.platform.imports.format.Utf8Watch;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A file that can be read from its beginning as often as wanted, unpacked on the way when it is gzip. */
public final class FileContent {
    /** How many bytes of a file's beginning are looked at to find out how it is written. */
    public static final int HEAD = 256 * 1024;

    private static final int BUFFER = 64 * 1024;

    private final Source source;
    private final LongConsumer unpackedWatcher;

    /** Where the bytes come from. */
    @FunctionalInterface
    public interface Source {
        /** The file from its beginning. */
        InputStream open() throws IOException;
    }

    /** @param unpackedWatcher told the sum of unpacked bytes as they pass; what it throws ends the reading */
    public FileContent(Source source, LongConsumer unpackedWatcher) {
        this.source = source;
        this.unpackedWatcher = unpackedWatcher;
    }

    /** The first bytes, unpacked; of an archive that is cut off, what there is. */
    public byte[] head() throws IOException {
        byte[] head = new byte[HEAD];
        int filled = 0;
        try (var stream = unpacked()) {
            int read = stream.read(head, 0, HEAD);
            while (read > 0) {
                filled += read;
                read = stream.read(head, filled, HEAD - filled);
            }
        } catch (EOFException e) {
            return Arrays.copyOf(head, filled);
        }
        return Arrays.copyOf(head, filled);
    }

    /** The file as text. */
    public Reader text(TextEncoding encoding) throws IOException {
        return text(encoding, unpacked());
    }

    /** The file as text, its bytes being watched on the way. */
    public Reader text(TextEncoding encoding, Utf8Watch watch) throws IOException {
        return text(encoding, new WatchedStream(unpacked(), watch));
    }

    /** A beginning as text, without the line at its end that may be cut. */
    public static String text(byte[] head, TextEncoding encoding) {
        String text = new String(
                        Arrays.copyOfRange(head, Math.min(head.length, encoding.markLength()), head.length),
                        encoding.charset())
                .replace("\0", "");
        int end = text.lastIndexOf('\n');
        return head.length < HEAD || end < 0 ? text : text.substring(0, end + 1);
    }

    /** What it comes to that a file could not be read: {@code file-unreadable} when its bytes are to blame. */
    public static RuntimeException failure(IOException cause) {
        return switch (cause) {
            case ZipException e -> damaged(e);
            case EOFException e -> damaged(e);
            case CharacterCodingException e -> damaged(e);
            default -> new UncheckedIOException(cause);
        };
    }

    private static ProblemException damaged(IOException cause) {
        return new ProblemException(
                ImportProblem.UNREADABLE, "The file is cut off or damaged: it cannot be unpacked to its end.", cause);
    }

    private static Reader text(TextEncoding encoding, InputStream stream) throws IOException {
        stream.skipNBytes(encoding.markLength());
        return new CleanReader(new InputStreamReader(stream, encoding.charset()));
    }

    private InputStream unpacked() throws IOException {
        var stored = new BufferedInputStream(source.open(), BUFFER);
        stored.mark(2);
        boolean packed = stored.read() == 0x1F && stored.read() == 0x8B;
        stored.reset();
        return new CountingStream(packed ? new GZIPInputStream(stored, BUFFER) : stored, unpackedWatcher);
    }
}
