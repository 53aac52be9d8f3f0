package dev.omnify.auth.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.omnify.kit.boot.StartFinding;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceSecretStartCheckTest {
    @Test
    void namesTheServiceWhoseOwnSecretIsWeak() {
        assertThat(ServiceSecretStartCheck.findings(
                        Map.of("eyes", "eyes", "platform", "b2f6c1d09e8a47356bd1e4f08c2a9713")))
                .extracting(StartFinding::property)
                .containsExactly("omnify.auth.services.secrets.eyes");
    }
}
