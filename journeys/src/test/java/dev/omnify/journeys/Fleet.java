package dev.omnify.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A fleet of the tests' own, on ports and in a folder apart, started once for all of them; or the one that
 * {@code OMNIFY_HOME} and {@code OMNIFY_PORT_OFFSET} name, to try a journey against a fleet that runs.
 */
public final class Fleet implements BeforeAllCallback, AutoCloseable {
    private static final boolean GIVEN = System.getenv("OMNIFY_HOME") != null;
    /**
     * Every visitor of the journeys comes from one address: together they sign in more often than a person may, and
     * generated requests come faster than an organization's; they bring more customers than the Java server is held to,
     * should it run. And whatever day it is, the sandbox's customers are the same.
     */
    private static final Map<String, String> SETTINGS = Map.of(
            "OMNIFY_GATEWAY_LIMIT_ADDRESS", "600",
            "OMNIFY_GATEWAY_LIMIT_ORGANIZATION", "12000",
            "OMNIFY_PLATFORM_CAPACITY_DOCUMENTS", "200000",
            "OMNIFY_SANDBOX_LAST_DAY", Launcher.LAST_DAY);

    /** So wide that no journey waits for the next one: waiting for the vendor is tried in platform-service. */
    private static final String VENDORS_WINDOW = "requests-per-window=2000\n";

    private static final Launcher LAUNCHER = GIVEN
            ? new Launcher(
                    Path.of(System.getenv("OMNIFY_HOME")),
                    Integer.parseInt(System.getenv().getOrDefault("OMNIFY_PORT_OFFSET", "0")),
                    Map.of())
            : new Launcher(Launcher.ROOT.resolve("journeys/target/omnify"), 20_000, SETTINGS);

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Fleet.class))
                .computeIfAbsent(Fleet.class, type -> start(), Fleet.class);
    }

    private static Fleet start() {
        if (!GIVEN) {
            widenTheVendorsWindow();
        }
        LAUNCHER.up();
        return new Fleet();
    }

    private static void widenTheVendorsWindow() {
        try {
            Path folder = Files.createDirectories(LAUNCHER.home().resolve("data/sandbox"));
            Files.writeString(folder.resolve("sandbox.properties"), VENDORS_WINDOW);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (!GIVEN) {
            command("down");
        }
    }

    /** Where the gateway is. */
    static URI gateway() {
        return LAUNCHER.gateway();
    }

    /** What a program that goes through the dashboard must know. */
    static Map<String, String> environment() {
        return Map.of(
                "OMNIFY_GATEWAY_URL", gateway().toString(),
                "OMNIFY_SANDBOX_URL", LAUNCHER.sandbox().toString(),
                "OMNIFY_HOME", LAUNCHER.home().toString());
    }

    /** Runs a command of the launcher for this fleet, until its end. */
    static Launcher.Outcome command(String... words) {
        return LAUNCHER.run(words);
    }

    /** The process of a service. */
    static ProcessHandle process(String service) {
        return LAUNCHER.process("run/" + service + ".pid");
    }

    /** The process of the embedded Redis. */
    static ProcessHandle redis() {
        return LAUNCHER.process("data/redis/redis.pid");
    }

    /** The process of the MongoDB that the fleet has started, if that is one of its own. */
    static Optional<ProcessHandle> mongod() {
        String pidFile = "data/mongodb-1.pid";
        return Files.exists(LAUNCHER.home().resolve(pidFile))
                ? Optional.of(LAUNCHER.process(pidFile))
                : Optional.empty();
    }

    /** Ends a service as {@code kill -9} does. The launcher brings it back by itself. */
    static void kill(String service) {
        process(service).destroyForcibly();
    }
}
