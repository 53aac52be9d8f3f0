package dev.omnify.kit.crypto;

import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.ProblemException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** AES-256-GCM (NIST SP 800-38D) with random 96-bit nonces, HKDF-SHA-256 (RFC 5869) and HMAC-SHA-256 (RFC 2104). */
final class Aead {
    static final int KEY_BYTES = 32;
    static final int NONCE_BYTES = 12;
    static final int TAG_BYTES = 16;
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String MAC = "HmacSHA256";
    private static final String AES = "AES";

    private Aead() {}

    static SecretKey key(byte[] bytes) {
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key has 32 bytes, not " + bytes.length);
        }
        return new SecretKeySpec(bytes, AES);
    }

    static byte[] random(SecureRandom random, int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** A fresh nonce, the ciphertext and its tag. */
    static byte[] seal(SecretKey key, SecureRandom random, byte[] aad, byte[] plaintext) {
        byte[] nonce = random(random, NONCE_BYTES);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, key, nonce, aad, plaintext, 0, plaintext.length);
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** The reverse; {@code internal} when it was changed, or sealed under another key or for something else. */
    static byte[] open(SecretKey key, byte[] aad, byte[] sealed) {
        if (sealed.length < NONCE_BYTES + TAG_BYTES) {
            throw notOpened(null);
        }
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        return crypt(Cipher.DECRYPT_MODE, key, nonce, aad, sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
    }

    /** One run of the cipher over a part of an array. */
    static byte[] crypt(int mode, SecretKey key, byte[] nonce, byte[] aad, byte[] input, int from, int length) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
            cipher.updateAAD(aad);
            return cipher.doFinal(input, from, length);
        } catch (AEADBadTagException e) {
            throw notOpened(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM", e);
        }
    }

    static ProblemException notOpened(@Nullable Throwable cause) {
        return new ProblemException(
                CommonProblem.INTERNAL, "Something that is kept sealed could not be opened.", cause);
    }

    static byte[] hkdf(byte[] secret, byte[] salt, byte[] info, int length) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(secret)
                            .addSalt(salt)
                            .thenExpand(info, length));
        } catch (NoSuchAlgorithmException | InvalidAlgorithmParameterException e) {
            throw new IllegalStateException("HKDF", e);
        }
    }

    static byte[] hmac(byte[] key, byte[] message) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC", e);
        }
    }

    /**
     * A sealed text: {@code v1.<keyId>.<base64url>}.
     *
     * @param keyId the tenant's key that it opens with
     */
    record Envelope(String keyId, byte[] sealed) {
        private static final String VERSION = "v1";
        private static final int PARTS = 3;

        static Envelope parse(String text) {
            String[] parts = text.split("\\.", -1);
            if (parts.length != PARTS || !parts[0].equals(VERSION)) {
                throw notOpened(new IllegalArgumentException("not a sealed text"));
            }
            try {
                return new Envelope(parts[1], Base64.getUrlDecoder().decode(parts[2]));
            } catch (IllegalArgumentException e) {
                throw notOpened(e);
            }
        }

        String text() {
            return VERSION + "." + keyId + "."
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        }
    }

    /** The parts, each behind its length, so that no two lists of parts give the same bytes. */
    static byte[] framed(String... parts) {
        byte[][] bytes = new byte[parts.length][];
        int length = 0;
        for (int i = 0; i < parts.length; i++) {
            bytes[i] = parts[i].getBytes(StandardCharsets.UTF_8);
            length += Integer.BYTES + bytes[i].length;
        }
        var framed = ByteBuffer.allocate(length);
        for (byte[] part : bytes) {
            framed.putInt(part.length).put(part);
        }
        return framed.array();
    }

    /** The parts of {@link #framed}. */
    static List<String> unframed(byte[] framed) {
        var parts = new ArrayList<String>();
        var buffer = ByteBuffer.wrap(framed);
        while (buffer.hasRemaining()) {
            var part = new byte[buffer.getInt()];
            buffer.get(part);
            parts.add(new String(part, StandardCharsets.UTF_8));
        }
        return parts;
    }
}
