package dev.omnify.platform.connection;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A platform as an organization sees it.
 *
 * @param demo a sandbox to try it with, null where the operator allows none
 */
public record PlatformOverview(
        String platform,
        String name,
        List<Connection> connections,
        @Nullable Sandbox demo) {
    public PlatformOverview {
        connections = List.copyOf(connections);
    }

    /** {@code not-connected}, {@code connected}, or {@code reconnect-needed} when any of the connections needs it. */
    public String state() {
        if (connections.isEmpty()) {
            return "not-connected";
        }
        return connections.stream()
                .map(Connection::state)
                .filter(state -> state != ConnectionState.CONNECTED)
                .findFirst()
                .orElse(ConnectionState.CONNECTED)
                .text();
    }

    /** A sandbox and what opens it, which is no secret. */
    public record Sandbox(String baseUrl, Map<String, String> credentials) {
        public Sandbox {
            credentials = Map.copyOf(credentials);
        }
    }
}
