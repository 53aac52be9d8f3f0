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

    private static Map<String, String> portsOnceFreeBut(FleetPort one, int port) {
        var environment = new HashMap<String, String>();
        for (var each : FleetPort.values()) {
            environment.put(each.variable(), String.valueOf(each == one ? port : Loopback.freePort()));
        }
        return environment;
    }
}
