package dev.omnify.platform.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlatformOverviewTest {
    private static String stateOf(ConnectionState... states) {
        List<Connection> connections = Stream.of(states)
                .map(state -> new Connection(
                        "id",
                        "vendor",
                        "account",
                        null,
                        URI.create("https://vendor.example"),
                        state,
                        List.of(),
                        "sealed words",
                        Instant.EPOCH,
                        Instant.EPOCH))
                .toList();
        return new PlatformOverview("vendor", "Vendor", connections, null).state();
    }

    @Test
    void oneConnectionThatNeedsRenewalIsToldAboutThePlatform() {
        assertThat(stateOf()).isEqualTo("not-connected");
        assertThat(stateOf(ConnectionState.CONNECTED)).isEqualTo("connected");
        assertThat(stateOf(ConnectionState.CONNECTED, ConnectionState.RECONNECT_NEEDED))
                .isEqualTo("reconnect-needed");
    }

    @Test
    void theTextOfAConnectionShowsNoCredentials() {
        var connection = new Connection(
                "id",
                "vendor",
                "account",
                null,
                URI.create("https://vendor.example"),
                ConnectionState.CONNECTED,
                List.of(),
                "sealed words",
                Instant.EPOCH,
                Instant.EPOCH);

        assertThat(connection.toString()).doesNotContain("sealed words");
    }
}
