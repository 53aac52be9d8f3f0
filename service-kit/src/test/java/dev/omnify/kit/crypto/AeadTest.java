package dev.omnify.kit.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.omnify.kit.ProblemException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Cipher;
import org.junit.jupiter.api.Test;

class AeadTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] NONE = {};

    private static byte[] hex(String text) {
        return HEX.parseHex(text);
    }

    @Test
    void derivesAsRfc5869CaseOne() {
        byte[] derived =
                Aead.hkdf(hex("0b".repeat(22)), hex("000102030405060708090a0b0c"), hex("f0f1f2f3f4f5f6f7f8f9"), 42);

        assertThat(HEX.formatHex(derived))
                .isEqualTo("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
    }

    @Test
    void derivesAsRfc5869CaseThreeWithoutSaltAndInfo() {
        assertThat(HEX.formatHex(Aead.hkdf(hex("0b".repeat(22)), NONE, NONE, 42)))
                .isEqualTo("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8");
    }

    @Test
    void authenticatesAsRfc4231CasesOneAndTwo() {
        assertThat(HEX.formatHex(Aead.hmac(hex("0b".repeat(20)), "Hi There".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
        assertThat(HEX.formatHex(Aead.hmac(
                        "Jefe".getBytes(StandardCharsets.US_ASCII),
                        "what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void encryptsAsTheGcmSpecificationCasesFourteenAndSixteen() {
        byte[] zero = new byte[16];
        byte[] fourteen =
                Aead.crypt(Cipher.ENCRYPT_MODE, Aead.key(new byte[32]), new byte[12], NONE, zero, 0, zero.length);
        assertThat(HEX.formatHex(fourteen))
                .isEqualTo("cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919");

        byte[] plain = hex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39");
        byte[] sixteen = Aead.crypt(
                Cipher.ENCRYPT_MODE,
                Aead.key(hex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308")),
                hex("cafebabefacedbaddecaf888"),
                hex("feedfacedeadbeeffeedfacedeadbeefabaddad2"),
                plain,
                0,
                plain.length);
        assertThat(HEX.formatHex(sixteen))
                .isEqualTo("522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                        + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
                        + "76fc6ece0f4e1768cddf8853bb2d551b");
    }

    @Test
    void refusesASealedTextWithAnyBitChanged() {
        var key = Aead.key(hex("11".repeat(32)));
        byte[] aad = Aead.framed("a", "b");
        byte[] sealed = Aead.seal(key, new SecureRandom(), aad, "text".getBytes(StandardCharsets.UTF_8));

        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> Aead.open(key, aad, changed)).isInstanceOf(ProblemException.class);
        }
        assertThat(Aead.open(key, aad, sealed)).asString().isEqualTo("text");
    }

    @Test
    void framesDifferentPartsDifferently() {
        assertThat(Aead.framed("ab", "c")).isNotEqualTo(Aead.framed("a", "bc"));
        assertThat(Aead.unframed(Aead.framed("ab", "", "ü"))).containsExactly("ab", "", "ü");
    }
}
