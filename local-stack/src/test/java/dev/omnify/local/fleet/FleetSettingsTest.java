package dev.omnify.local.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.omnify.local.StartFailure;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FleetSettingsTest {

    @Test
    void portsAreTheUsualOnesWithoutSettings() {
        var settings = settings(Map.of());

        assertThat(settings.port(FleetPort.GATEWAY)).isEqualTo(8080);
        assertThat(settings.port(FleetPort.WORKFLOW)).isEqualTo(8086);
        assertThat(settings.port(FleetPort.MONGODB)).isEqualTo(27018);
    }

    @Test
    void theOffsetMovesAllPortsButThoseSetByName() {
        var settings = settings(Map.of("OMNIFY_PORT_OFFSET", "100", "OMNIFY_AUTH_PORT", "9000"));

        assertThat(settings.port(FleetPort.GATEWAY)).isEqualTo(8180);
        assertThat(settings.port(FleetPort.AUTH)).isEqualTo(9000);
        assertThat(settings.url(FleetPort.SANDBOX)).isEqualTo("http://127.0.0.1:8190");
    }

    @Test
    void eachServiceHasAManagementPortThatMovesLikeTheOthers() {
        assertThat(settings(Map.of()).managementPort(FleetService.EYES)).isEqualTo(9003);
        var moved = settings(Map.of("OMNIFY_PORT_OFFSET", "100", "OMNIFY_AUTH_MANAGEMENT_PORT", "9999"));
        assertThat(moved.managementPort(FleetService.GATEWAY)).isEqualTo(9100);
        assertThat(moved.ready(FleetService.AUTH)).hasToString("http://127.0.0.1:9999/q/health/ready");
    }

    @Test
    void aPortThatIsNoneIsNamed() {
        assertThatThrownBy(() -> settings(Map.of("OMNIFY_AUTH_PORT", "soon")).port(FleetPort.AUTH))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("OMNIFY_AUTH_PORT is \"soon\"");
        assertThatThrownBy(() -> settings(Map.of("OMNIFY_PORT_OFFSET", "60000")).port(FleetPort.AUTH))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("OMNIFY_PORT_OFFSET");
    }

    @Test
    void anEmptyAddressOfARealServerIsNone() {
        var servers = settings(Map.of("OMNIFY_REDIS_URI", "", "OMNIFY_AMQP_URI", "amqp://a:b@queue.example"))
                .servers();

        assertThat(servers.redis()).isEmpty();
        assertThat(servers.amqp()).contains("amqp://a:b@queue.example");
    }

    private static FleetSettings settings(Map<String, String> environment) {
        return new FleetSettings(Path.of("home"), environment);
    }
}
