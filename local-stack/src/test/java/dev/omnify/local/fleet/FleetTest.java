package dev.omnify.local.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.omnify.local.StartFailure;
import dev.omnify.local.Terminal;
import dev.omnify.local.backends.Loopback;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FleetTest {

    @TempDir
    private Path home;

    @Test
    void namesATakenPortAndTheSettingThatMovesIt() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName(Loopback.ADDRESS))) {
            var settings = new FleetSettings(home, portsOnceFreeBut(FleetPort.EYES, taken.getLocalPort()));

            assertThatThrownBy(() -> Fleet.run(settings, Clock.systemUTC(), Terminal.standard()))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " (eyes) is taken")
                    .hasMessageContaining("OMNIFY_EYES_PORT")
                    .hasMessageContaining("OMNIFY_PORT_OFFSET");
            assertThat(Files.readString(settings.run().resolve("progress"))).startsWith("FAILED Port");
        }
    }

    @Test
    void namesATakenPortOfAServicesHealthToo() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName(Loopback.ADDRESS))) {
            var environment = portsOnceFreeBut(FleetPort.EYES, Loopback.freePort());
            environment.put("OMNIFY_GATEWAY_MANAGEMENT_PORT", String.valueOf(taken.getLocalPort()));
            var settings = new FleetSettings(home, environment);

            assertThatThrownBy(() -> Fleet.run(settings, Clock.systemUTC(), Terminal.standard()))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " (gateway's health) is taken")
                    .hasMessageContaining("OMNIFY_GATEWAY_MANAGEMENT_PORT");
        }
    }

    @Test
    void saysToWhoeverWaitsWhatNobodyHadThoughtOf() throws IOException {
        var environment = portsOnceFreeBut(FleetPort.EYES, Loopback.freePort());
        environment.put("OMNIFY_MONGODB_URI", "mongodb://127.0.0.1:1");
        environment.put("OMNIFY_REDIS_URI", "redis://127.0.0.1:1");
        environment.put("OMNIFY_AMQP_URI", "amqp://127.0.0.1:1");
        var settings = new FleetSettings(home, environment);
        Files.createDirectories(settings.run().resolve("database"));

        assertThatThrownBy(() -> Fleet.run(settings, Clock.systemUTC(), Terminal.standard()))
                .isInstanceOf(StartFailure.class);
        assertThat(Files.readString(settings.run().resolve("progress"))).contains("FAILED The fleet cannot run");
    }

    private static Map<String, String> portsOnceFreeBut(FleetPort one, int port) {
        var environment = new HashMap<String, String>();
        for (var each : FleetPort.values()) {
            environment.put(each.variable(), String.valueOf(each == one ? port : Loopback.freePort()));
        }
        for (var service : FleetService.values()) {
            environment.put(service.managementVariable(), String.valueOf(Loopback.freePort()));
        }
        return environment;
    }
}
