package dev.omnify.platform.imports.spill;

import dev.omnify.platform.imports.line.Line;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Lines on disk in as many files as there are partitions; all lines of one customer are in the same. The files are
 * encrypted with a key that only this object knows, so that what a crash leaves behind can be read by nobody; the next
 * run removes it.
 */
public final class LineSpill implements AutoCloseable {
    private static final String PREFIX = "omnify-import-";
    private static final int BUFFER = 8 * 1024;
    private static final int BLOCK = 16;

    private final Path folder;
    private final SecretKeySpec key;
    private final List<DataOutputStream> outputs = new ArrayList<>();
    private final long[] lines;

    /** Makes the files in a new folder below {@code parent} that nobody else may look into. */
    public LineSpill(Path parent, int partitions) throws IOException {
        Files.createDirectories(parent);
        removeOrphans(parent);
        folder = Files.createTempDirectory(
                parent, PREFIX + ProcessHandle.current().pid() + "-");
        byte[] secret = new byte[2 * BLOCK];
        new SecureRandom().nextBytes(secret);
        key = new SecretKeySpec(secret, "AES");
        lines = new long[partitions];
        for (int i = 0; i < partitions; i++) {
            OutputStream file = Files.newOutputStream(file(i));
            outputs.add(new DataOutputStream(
                    new BufferedOutputStream(new CipherOutputStream(file, cipher(Cipher.ENCRYPT_MODE, i)), BUFFER)));
        }
    }

    /** Puts a line aside. */
    public void add(Line line) throws IOException {
        int partition = Math.floorMod(spread(line.customer().hashCode()), lines.length);
        lines[partition]++;
        LineCodec.write(outputs.get(partition), line);
    }

    /** Ends the writing. */
    public void finish() throws IOException {
        for (DataOutputStream output : outputs) {
            output.close();
        }
    }

    /** How many partitions there are. */
    public int partitions() {
        return lines.length;
    }

    /** Gives back the lines of one partition, in the order in which they came. */
    public void read(int partition, Consumer<Line> taker) throws IOException {
        InputStream file = Files.newInputStream(file(partition));
        try (var input = new DataInputStream(
                new BufferedInputStream(new CipherInputStream(file, cipher(Cipher.DECRYPT_MODE, partition)), BUFFER))) {
            for (long n = 0; n < lines[partition]; n++) {
                taker.accept(LineCodec.read(input));
            }
        } catch (EOFException e) {
            throw new IOException("A partition is shorter than what was written to it.", e);
        }
    }

    /** Removes the files. */
    @Override
    public void close() throws IOException {
        for (DataOutputStream output : outputs) {
            output.close();
        }
        delete(folder);
    }

    private Path file(int partition) {
        return folder.resolve("p" + partition);
    }

    private Cipher cipher(int mode, int partition) {
        try {
            byte[] start = new byte[BLOCK];
            start[0] = (byte) (partition >> 8);
            start[1] = (byte) partition;
            var cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(mode, key, new IvParameterSpec(start));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES", e);
        }
    }

    /** The lower bits of a text's hash are those of its last characters; all bits are to count. */
    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 16);
    }

    private static void removeOrphans(Path parent) throws IOException {
        try (Stream<Path> folders = Files.list(parent)) {
            for (Path path : folders.filter(LineSpill::isOrphan).toList()) {
                delete(path);
            }
        }
    }

    private static boolean isOrphan(Path path) {
        String name = path.getFileName().toString();
        if (!name.matches(PREFIX + "\\d{1,18}-.*")) {
            return false;
        }
        long owner = Long.parseLong(name.substring(PREFIX.length(), name.indexOf('-', PREFIX.length())));
        return ProcessHandle.of(owner).isEmpty();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(LineSpill::deleteFile);
        }
        Files.deleteIfExists(folder);
    }

    private static void deleteFile(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
