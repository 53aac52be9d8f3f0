package dev.omnify.auth.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhcHashTest {
    private static final Argon2id.Cost CHEAP = new Argon2id.Cost(16, 1, 1);
    private static final byte[] SALT = "sixteen bytes ok".getBytes(StandardCharsets.US_ASCII);

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void isReadAgainAsItWasWritten() {
        var hash = PhcHash.of(CHEAP, bytes("correct horse"), SALT, 32);

        var read = PhcHash.parse(hash.text());

        assertThat(read.text()).isEqualTo(hash.text());
        assertThat(read.cost()).isEqualTo(CHEAP);
        assertThat(read.matches(bytes("correct horse"))).isTrue();
        assertThat(read.matches(bytes("correct horsf"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "secret",
                "$argon2i$v=19$m=16,t=1,p=1$c2FsdHNhbHQ$dGFn",
                "$argon2id$v=16$m=16,t=1,p=1$c2FsdHNhbHQ$dGFn",
                "$argon2id$v=19$m=16,t=0,p=1$c2FsdHNhbHQ$dGFn",
                "$argon2id$v=19$m=16,t=1,p=1$c2FsdHNhbHQ"
            })
    void readsNothingElse(String text) {
        assertThatThrownBy(() -> PhcHash.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsItselfOutOfLogs() {
        var hash = PhcHash.of(CHEAP, bytes("correct horse"), SALT, 32);

        assertThat(hash.toString())
                .doesNotContain(hash.text().substring(hash.text().lastIndexOf('$')));
    }
}
