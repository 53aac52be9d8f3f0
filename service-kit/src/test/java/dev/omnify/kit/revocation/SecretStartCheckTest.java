package dev.omnify.kit.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.omnify.kit.boot.StartFinding;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretStartCheckTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "secret",
                "changeme",
                "0123456789abcdef0123456789abcde",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "ababababcdcdcdcdababababcdcdcdcd",
                "the secret that all of our services share"
            })
    void findsASecretThatSomebodyThoughtOf(String secret) {
        assertThat(SecretStartCheck.findings(Optional.of(secret)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.property()).isEqualTo("omnify.service.secret");
                    assertThat(finding.why()).doesNotContain(secret);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "b2f6c1d09e8a47356bd1e4f08c2a9713",
                "p1G0Jk8tE9m2xX3rQ7sVw5zYb4uNc6dH",
                "3q2+796tvu/erb7v3q2+796tvu/erb7vK1w9Zx0Tg4E="
            })
    void findsNothingInOneThatAProgramMade(String secret) {
        assertThat(SecretStartCheck.findings(Optional.of(secret))).isEmpty();
    }

    @Test
    void findsNothingWithoutASecretSinceNobodyGetsATokenThen() {
        assertThat(SecretStartCheck.findings(Optional.empty()))
                .isEqualTo(SecretStartCheck.findings(Optional.of("")))
                .extracting(StartFinding::property)
                .isEmpty();
    }
}
