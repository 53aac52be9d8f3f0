package dev.omnify.auth.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Argon2idTest {
    private static byte[] filled(int length, int value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    @Test
    void givesTheTagOfRfc9106Section5Point3() {
        var input = new Argon2id.Input(filled(32, 1), filled(16, 2), filled(8, 3), filled(12, 4));

        byte[] tag = Argon2id.tag(new Argon2id.Cost(32, 3, 4), input, 32);

        assertThat(HexFormat.of().formatHex(tag))
                .isEqualTo("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
    }

    @Test
    void givesTheTagOfTheReferenceImplementationsOwnTest() {
        byte[] password = "password".getBytes(StandardCharsets.US_ASCII);
        byte[] salt = "somesalt".getBytes(StandardCharsets.US_ASCII);

        var hash = PhcHash.of(new Argon2id.Cost(256, 2, 1), password, salt, 32);

        assertThat(hash.text())
                .isEqualTo("$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4");
    }

    @Test
    void costsAtLeastNineteenMebibytesInTwoPasses() {
        assertThat(Argon2id.Cost.RECOMMENDED).isEqualTo(new Argon2id.Cost(19_456, 2, 1));
    }

    @Test
    void refusesACostThatTheRfcDoesNotAllow() {
        assertThatThrownBy(() -> new Argon2id.Cost(7, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Argon2id.Cost(64, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
