package dev.omnify.kit.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.omnify.kit.boot.StartFinding;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeysStartCheckTest {
    private static byte[] row(int first, int step) {
        var key = new byte[32];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) (first + i * step);
        }
        return key;
    }

    static Stream<byte[]> thoughtOf() {
        var twoHalves = new byte[32];
        twoHalves[31] = 1;
        return Stream.of(
                new byte[32],
                twoHalves,
                row(0, 1),
                row(200, -3),
                "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII),
                "another key of thirty-two bytes.".getBytes(StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @MethodSource("thoughtOf")
    void findsAKeyThatSomebodyThoughtOfAndNamesIt(byte[] key) {
        String text = Base64.getEncoder().encodeToString(key);
        assertThat(KeysStartCheck.findings(Map.of("k1", text)))
                .extracting(StartFinding::property)
                .containsExactly("omnify.crypto.keys.k1");
    }

    @Test
    void findsNothingInRandomKeys() {
        var random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            var key = new byte[32];
            random.nextBytes(key);
            assertThat(KeysStartCheck.findings(Map.of("k1", Base64.getEncoder().encodeToString(key))))
                    .isEmpty();
        }
        assertThat(KeysStartCheck.findings(Map.of())).isEmpty();
    }
}
