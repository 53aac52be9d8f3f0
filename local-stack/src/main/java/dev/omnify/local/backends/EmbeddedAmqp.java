package dev.omnify.local.backends;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.omnify.local.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.qpid.server.SystemLauncher;
import org.apache.qpid.server.model.SystemConfig;

/** Apache Qpid Broker-J in this process, speaking AMQP 0-9-1 as RabbitMQ does; user and password are guest. */
final class EmbeddedAmqp implements BackingServer {

    private final SystemLauncher broker;
    private final int port;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedAmqp(SystemLauncher broker, int port) {
        this.broker = broker;
        this.port = port;
    }

    static EmbeddedAmqp start(int port, Storage storage, Path work) throws IOException {
        Files.createDirectories(work);
        var configuration = work.resolve("broker.json");
        new ObjectMapper().writeValue(configuration.toFile(), configuration(port, storage));
        var context = Map.of(
                "qpid.work_dir", work.toString(),
                // Without these two, an argument that only RabbitMQ knows (x-queue-type) closes the connection.
                "queue.behaviourOnUnknownDeclareArgument", "IGNORE",
                "exchange.behaviourOnUnknownDeclareArgument", "IGNORE");
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("type", "Memory");
        attributes.put("initialConfigurationLocation", configuration.toString());
        attributes.put("startupLoggedToSystemOut", false);
        attributes.put(SystemConfig.CONTEXT, context);
        var broker = new SystemLauncher();
        startup(broker, attributes);
        // Broker-J starts without a word when its port is taken, so ask.
        if (!Loopback.answers(port)) {
            broker.shutdown();
            throw new StartFailure("The AMQP broker did not open port " + port + ".");
        }
        return new EmbeddedAmqp(broker, port);
    }

    @SuppressWarnings("IllegalCatch") // because SystemLauncher.startup declares Exception
    private static void startup(SystemLauncher broker, Map<String, Object> attributes) {
        try {
            broker.startup(attributes);
        } catch (Exception e) {
            throw new StartFailure("The AMQP broker did not start: " + e.getMessage(), e);
        }
    }

    private static Map<String, Object> configuration(int port, Storage storage) {
        var users = List.of(Map.of("name", "guest", "type", "managed", "password", "guest"));
        var authentication =
                Map.of("name", "plain", "type", "Plain", "secureOnlyMechanisms", List.of(), "users", users);
        // Without aliases the port refuses every connection.
        var aliases = List.of(alias("defaultAlias"), alias("nameAlias"), alias("hostnameAlias"));
        var amqp = Map.of(
                "name",
                "AMQP",
                "port",
                String.valueOf(port),
                "bindingAddress",
                Loopback.ADDRESS,
                "authenticationProvider",
                "plain",
                "protocols",
                List.of("AMQP_0_9_1"),
                "virtualhostaliases",
                aliases);
        return Map.of(
                "name", "omnify",
                "modelVersion", "9.0",
                "authenticationproviders", List.of(authentication),
                "ports", List.of(amqp),
                "virtualhostnodes", List.of(virtualHost(storage)));
    }

    private static Map<String, String> alias(String type) {
        return Map.of("name", type, "type", type);
    }

    private static Map<String, Object> virtualHost(Storage storage) {
        Map<String, Object> node = new HashMap<>();
        node.put("name", "default");
        node.put("defaultVirtualHostNode", true);
        var type = switch (storage) {
            case Storage.Memory() -> "Memory";
            case Storage.Folder _ -> {
                node.put("storePath", "${qpid.work_dir}/store");
                yield "BDB";
            }
        };
        node.put("type", type);
        node.put("virtualHostInitialConfiguration", "{\"type\":\"" + type + "\"}");
        return node;
    }

    @Override
    public String uri() {
        return "amqp://guest:guest@" + Loopback.ADDRESS + ":" + port;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            broker.shutdown();
        }
    }
}
