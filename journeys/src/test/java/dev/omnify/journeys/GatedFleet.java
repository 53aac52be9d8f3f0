package dev.omnify.journeys;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A second fleet, for the tests of one class, that is told of a MongoDB, a Redis and a RabbitMQ as of real ones. Each
 * stands behind a gate: a test takes one of them away by shutting it.
 */
final class GatedFleet implements BeforeAllCallback, AfterAllCallback {
    /** The servers, and the ports of their gates. They lie below those that outgoing connections take. */
    enum Server {
        MONGODB(29_101),
        REDIS(29_102),
        AMQP(29_103);

        private final int gate;

        Server(int gate) {
            this.gate = gate;
        }
    }

    private static final String READY = "READY ";

    private final Map<Server, TcpGate> gates = new EnumMap<>(Server.class);
    private final Map<String, String> settings = new HashMap<>(Map.of("OMNIFY_BUILD", "off", "OMNIFY_AOT", "off"));
    private final Launcher launcher =
            new Launcher(Launcher.ROOT.resolve("journeys/target/omnify-gated"), 21_000, settings);
    private final Process servers = startServers();

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        for (String pair : ready(servers.inputReader()).split(" ")) {
            String name = pair.substring(0, pair.indexOf('='));
            var server = Server.valueOf(name.toUpperCase(Locale.ROOT));
            var address = URI.create(pair.substring(name.length() + 1));
            gates.put(server, new TcpGate(server.gate, address.getPort()));
            settings.put(
                    "OMNIFY_" + server + "_URI",
                    address.toString().replace(":" + address.getPort(), ":" + server.gate));
        }
        launcher.up();
    }

    private static Process startServers() {
        try {
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-XX:+UseSerialGC",
                            "-jar",
                            Launcher.ROOT
                                    .resolve("local-stack/target/local-stack.jar")
                                    .toString(),
                            "backends",
                            "--in-memory",
                            "--ports=auto")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ready(BufferedReader output) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(READY)) {
                return line.substring(READY.length());
            }
        }
        throw new IllegalStateException("the servers behind the gates did not start");
    }

    @Override
    public void afterAll(ExtensionContext context) {
        launcher.run("down");
        gates.values().forEach(TcpGate::close);
        servers.destroy();
    }

    /** Where the gateway is. */
    URI gateway() {
        return launcher.gateway();
    }

    /** Runs while a server is away; it is back afterwards, whatever happened. */
    void without(Server server, Runnable action) {
        var gate = Objects.requireNonNull(gates.get(server));
        gate.shut();
        try {
            action.run();
        } finally {
            gate.open();
        }
    }
}
