package dev.omnify.kit.crypto;

import dev.omnify.kit.ProblemException;
import dev.omnify.kit.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts files of any length in constant memory: AES-256-GCM over chunks of 64 KiB, under a key of the file's own.
 * Counter and end of file are in each chunk's nonce (STREAM; Hoang, Reyhanitabar, Rogaway, Vizár, CRYPTO 2015), so that
 * leaving out, exchanging, repeating or cutting off chunks is found.
 *
 * <p>A file is: the bytes {@code OFS1}; the length of the key id and the key id; 32 bytes of salt; the chunks, each
 * with its tag.
 */
@ApplicationScoped
public class StreamCipher {
    static final int CHUNK = 64 * 1024;
    private static final byte[] MAGIC = "OFS1".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT_BYTES = 32;
    private static final int PREFIX_BYTES = 7;

    private final TenantKeys keys;

    public StreamCipher(TenantKeys keys) {
        this.keys = keys;
    }

    /**
     * Encrypts what is written. Only {@link OutputStream#close} makes the file whole, and closes the target; a file
     * whose writing failed half way must be thrown away by the caller.
     */
    public OutputStream encrypt(TenantId tenant, OutputStream target) throws IOException {
        String keyId = keys.activeId();
        byte[] salt = Aead.random(keys.random(), SALT_BYTES);
        var header = new ByteArrayOutputStream();
        var data = new DataOutputStream(header);
        data.write(MAGIC);
        data.writeByte(keyId.length());
        data.write(keyId.getBytes(StandardCharsets.US_ASCII));
        data.write(salt);
        target.write(header.toByteArray());
        return new Encrypting(chunks(tenant, keyId, salt), target);
    }

    /**
     * Decrypts what {@link #encrypt} wrote for this tenant; {@link IOException} where it was changed or cut off, before
     * anything of the chunk concerned is given out. Closing it closes the source.
     */
    public InputStream decrypt(TenantId tenant, InputStream source) throws IOException {
        if (!Arrays.equals(source.readNBytes(MAGIC.length), MAGIC)) {
            throw new IOException("not an encrypted file");
        }
        byte[] keyId = source.readNBytes(Math.max(0, source.read()));
        byte[] salt = source.readNBytes(SALT_BYTES);
        if (salt.length < SALT_BYTES) {
            throw new IOException("the encrypted file is cut off");
        }
        return new Decrypting(chunks(tenant, new String(keyId, StandardCharsets.US_ASCII), salt), source);
    }

    private Chunks chunks(TenantId tenant, String keyId, byte[] salt) {
        byte[] material = Aead.hkdf(
                keys.get(tenant, keyId).getEncoded(),
                salt,
                Aead.framed(tenant.value(), "file", keyId),
                Aead.KEY_BYTES + PREFIX_BYTES);
        return new Chunks(
                Aead.key(Arrays.copyOf(material, Aead.KEY_BYTES)),
                Arrays.copyOfRange(material, Aead.KEY_BYTES, material.length));
    }

    /** Ciphers one chunk after the other. */
    private static final class Chunks {
        private static final byte[] NO_AAD = {};

        private final SecretKey key;
        private final byte[] prefix;
        private int counter;

        Chunks(SecretKey key, byte[] prefix) {
            this.key = key;
            this.prefix = prefix;
        }

        byte[] next(int mode, byte[] input, int length, boolean last) {
            byte[] nonce = ByteBuffer.allocate(Aead.NONCE_BYTES)
                    .put(prefix)
                    .putInt(counter)
                    .put((byte) (last ? 1 : 0))
                    .array();
            counter = Math.incrementExact(counter);
            return Aead.crypt(mode, key, nonce, NO_AAD, input, 0, length);
        }
    }

    private static final class Encrypting extends OutputStream {
        private final Chunks chunks;
        private final OutputStream target;
        private final byte[] buffer = new byte[CHUNK];
        private int filled;
        private boolean closed;

        Encrypting(Chunks chunks, OutputStream target) {
            this.chunks = chunks;
            this.target = target;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            Objects.checkFromIndexSize(from, length, bytes.length);
            if (closed) {
                throw new IOException("closed");
            }
            int done = 0;
            while (done < length) {
                // A full chunk goes out only when more follows: the last one is marked as such.
                if (filled == CHUNK) {
                    flushChunk(false);
                }
                int part = Math.min(length - done, CHUNK - filled);
                System.arraycopy(bytes, from + done, buffer, filled, part);
                filled += part;
                done += part;
            }
        }

        private void flushChunk(boolean last) throws IOException {
            target.write(chunks.next(Cipher.ENCRYPT_MODE, buffer, filled, last));
            filled = 0;
        }

        @Override
        public void close() throws IOException {
            if (closed) {
                return;
            }
            closed = true;
            try (target) {
                flushChunk(true);
            }
        }
    }

    private static final class Decrypting extends InputStream {
        private final Chunks chunks;
        private final InputStream source;
        private byte[] sealed;
        private byte[] plain = {};
        private int position;
        private boolean ended;

        Decrypting(Chunks chunks, InputStream source) throws IOException {
            this.chunks = chunks;
            this.source = source;
            this.sealed = source.readNBytes(CHUNK + Aead.TAG_BYTES);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            Objects.checkFromIndexSize(from, length, bytes.length);
            if (length == 0) {
                return 0;
            }
            while (position == plain.length) {
                if (ended) {
                    return -1;
                }
                openChunk();
            }
            int part = Math.min(length, plain.length - position);
            System.arraycopy(plain, position, bytes, from, part);
            position += part;
            return part;
        }

        private void openChunk() throws IOException {
            byte[] following =
                    sealed.length < CHUNK + Aead.TAG_BYTES ? new byte[0] : source.readNBytes(CHUNK + Aead.TAG_BYTES);
            ended = following.length == 0;
            plain = opened(chunks, sealed, ended);
            position = 0;
            sealed = following;
        }

        private static byte[] opened(Chunks chunks, byte[] sealed, boolean last) throws IOException {
            if (sealed.length < Aead.TAG_BYTES) {
                throw damaged(null);
            }
            try {
                return chunks.next(Cipher.DECRYPT_MODE, sealed, sealed.length, last);
            } catch (ProblemException e) {
                throw damaged(e);
            }
        }

        private static IOException damaged(@Nullable Throwable cause) {
            return new IOException("the encrypted file was changed or cut off", cause);
        }

        @Override
        public void close() throws IOException {
            source.close();
        }
    }
}
