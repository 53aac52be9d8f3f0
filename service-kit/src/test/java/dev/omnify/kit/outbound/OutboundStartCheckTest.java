package dev.omnify.kit.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.omnify.kit.boot.StartFinding;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OutboundStartCheckTest {
    @Test
    void findsAPrivateHostThatMayBeCalled() {
        assertThat(OutboundStartCheck.findings(Set.of("vendor.example:443", "127.0.0.1:8090")))
                .extracting(StartFinding::property)
                .containsExactly("omnify.outbound.allowed-hosts");
    }

    @Test
    void findsNothingInOthers() {
        assertThat(OutboundStartCheck.findings(Set.of("vendor.example:443"))).isEmpty();
        assertThat(OutboundStartCheck.findings(Set.of())).isEmpty();
    }
}
