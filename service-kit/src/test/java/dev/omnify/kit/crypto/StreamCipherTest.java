package dev.omnify.kit.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.omnify.kit.ProblemException;
import dev.omnify.kit.TenantId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamCipherTest {
    private static final int CHUNK = StreamCipher.CHUNK;
    private static final int SEALED_CHUNK = CHUNK + Aead.TAG_BYTES;
    private static final int HEADER = 4 + 1 + 2 + 32;

    private final StreamCipher cipher = new StreamCipher(Keys.of(new InMemoryKeyMaterialStore()));

    private static byte[] data(int length) {
        var bytes = new byte[length];
        new Random(42).nextBytes(bytes);
        return bytes;
    }

    private byte[] encrypted(byte[] plain) throws IOException {
        var target = new ByteArrayOutputStream();
        try (var out = cipher.encrypt(Keys.ONE, target)) {
            int half = plain.length / 2;
            out.write(plain, 0, half);
            if (half < plain.length) {
                out.write(plain[half]);
                out.write(plain, half + 1, plain.length - half - 1);
            }
        }
        return target.toByteArray();
    }

    private byte[] decrypted(TenantId tenant, byte[] sealed) throws IOException {
        try (var in = cipher.decrypt(tenant, new ByteArrayInputStream(sealed))) {
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 3 * CHUNK + 17})
    void givesBackWhatWasWritten(int length) throws IOException {
        byte[] sealed = encrypted(data(length));

        assertThat(decrypted(Keys.ONE, sealed)).isEqualTo(data(length));
        int chunks = Math.max(1, (length + CHUNK - 1) / CHUNK);
        assertThat(sealed).hasSize(HEADER + length + chunks * Aead.TAG_BYTES);
    }

    @Test
    void readsByteByByteToo() throws IOException {
        byte[] sealed = encrypted(new byte[] {1, -1, 0});
        try (var in = cipher.decrypt(Keys.ONE, new ByteArrayInputStream(sealed))) {
            assertThat(new int[] {in.read(), in.read(), in.read(), in.read()}).containsExactly(1, 255, 0, -1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, HEADER - 1, HEADER, HEADER + 5, HEADER + SEALED_CHUNK, HEADER + 2 * SEALED_CHUNK})
    void findsThatTheEndIsMissing(int kept) throws IOException {
        byte[] sealed = encrypted(data(2 * CHUNK + 5));

        assertThatIOException().isThrownBy(() -> decrypted(Keys.ONE, Arrays.copyOf(sealed, kept)));
    }

    @Test
    void findsChunksExchangedRepeatedOrAppended() throws IOException {
        byte[] sealed = encrypted(data(3 * CHUNK));
        byte[] exchanged = sealed.clone();
        System.arraycopy(sealed, HEADER, exchanged, HEADER + SEALED_CHUNK, SEALED_CHUNK);
        System.arraycopy(sealed, HEADER + SEALED_CHUNK, exchanged, HEADER, SEALED_CHUNK);
        byte[] repeated = sealed.clone();
        System.arraycopy(sealed, HEADER, repeated, HEADER + SEALED_CHUNK, SEALED_CHUNK);
        byte[] appended = Arrays.copyOf(sealed, sealed.length + SEALED_CHUNK);
        System.arraycopy(sealed, HEADER, appended, sealed.length, SEALED_CHUNK);

        assertThatIOException().isThrownBy(() -> decrypted(Keys.ONE, exchanged));
        assertThatIOException().isThrownBy(() -> decrypted(Keys.ONE, repeated));
        assertThatIOException().isThrownBy(() -> decrypted(Keys.ONE, appended));
        assertThatIOException().isThrownBy(() -> decrypted(Keys.ONE, Arrays.copyOf(sealed, sealed.length + 1)));
    }

    @Test
    void findsAnyChangedByte() throws IOException {
        byte[] sealed = encrypted(data(40));
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> decrypted(Keys.ONE, changed))
                    .isInstanceOfAny(IOException.class, ProblemException.class);
        }
    }

    @Test
    void opensForNoOtherTenant() throws IOException {
        byte[] sealed = encrypted(data(10));
        encrypted(data(1));
        try (var out = cipher.encrypt(Keys.OTHER, new ByteArrayOutputStream())) {
            out.write(1);
        }

        assertThatIOException().isThrownBy(() -> decrypted(Keys.OTHER, sealed));
    }

    @Test
    void givesNothingOutOfAChunkThatWasChanged() throws IOException {
        byte[] sealed = encrypted(data(2 * CHUNK));
        sealed[sealed.length - 1] ^= 1;
        try (var in = cipher.decrypt(Keys.ONE, new ByteArrayInputStream(sealed))) {
            assertThat(in.readNBytes(CHUNK)).isEqualTo(Arrays.copyOf(data(2 * CHUNK), CHUNK));
            assertThatIOException().isThrownBy(in::read);
        }
    }
}
