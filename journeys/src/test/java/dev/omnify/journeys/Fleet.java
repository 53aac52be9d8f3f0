package dev.omnify.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A fleet of the tests' own, on ports and in a folder apart, started once for all of them; or the one that
 * {@code OMNIFY_HOME} and {@code OMNIFY_PORT_OFFSET} name, to try a journey against a fleet that runs.
 */
public final class Fleet implements BeforeAllCallback, AutoCloseable {
    private static final Path ROOT =
            Path.of(System.getProperty("omnify.root", "..")).toAbsolutePath();
    private static final boolean GIVEN = System.getenv("OMNIFY_HOME") != null;
    private static final Path HOME =
            GIVEN ? Path.of(System.getenv("OMNIFY_HOME")) : ROOT.resolve("journeys/target/omnify");
    private static final int PORT_OFFSET =
            Integer.parseInt(GIVEN ? System.getenv().getOrDefault("OMNIFY_PORT_OFFSET", "0") : "20000");
    private static final int GATEWAY = 8080 + PORT_OFFSET;
    private static final int SANDBOX = 8090 + PORT_OFFSET;

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Fleet.class))
                .computeIfAbsent(Fleet.class, type -> start(), Fleet.class);
    }

    private static Fleet start() {
        var up = command("up");
        if (up.status() != 0) {
            throw new IllegalStateException("./omnify up failed:\n" + up.output());
        }
        return new Fleet();
    }

    @Override
    public void close() {
        if (!GIVEN) {
            command("down");
        }
    }

    /** Where the gateway is. */
    static URI gateway() {
        return URI.create("http://127.0.0.1:" + GATEWAY);
    }

    /** The dashboard's sources. */
    static Path dashboard() {
        return ROOT.resolve("dashboard");
    }

    /** What a program that goes through the dashboard must know. */
    static Map<String, String> environment() {
        return Map.of(
                "OMNIFY_GATEWAY_URL", gateway().toString(),
                "OMNIFY_SANDBOX_URL", "http://127.0.0.1:" + SANDBOX,
                "OMNIFY_HOME", HOME.toString());
    }

    /**
     * What a command of the launcher came to.
     *
     * @param output both streams together
     */
    record Outcome(int status, String output) {}

    /** Runs a command of the launcher for this fleet, until its end. */
    static Outcome command(String... words) {
        var line = new String[words.length + 1];
        line[0] = ROOT.resolve("omnify").toString();
        System.arraycopy(words, 0, line, 1, words.length);
        var builder = new ProcessBuilder(line).redirectErrorStream(true).directory(ROOT.toFile());
        builder.environment().put("OMNIFY_HOME", HOME.toString());
        builder.environment().put("OMNIFY_PORT_OFFSET", String.valueOf(PORT_OFFSET));
        try {
            Files.createDirectories(HOME);
            Path output = Files.createTempFile(HOME, "command", ".out");
            Process process = builder.redirectOutput(output.toFile()).start();
            if (!process.waitFor(15, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("./omnify " + String.join(" ", words) + " does not end");
            }
            return new Outcome(process.exitValue(), Files.readString(output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The process of a service. */
    static ProcessHandle process(String service) {
        try {
            String pid =
                    Files.readString(HOME.resolve("run/" + service + ".pid")).strip();
            return ProcessHandle.of(Long.parseLong(pid))
                    .orElseThrow(() -> new IllegalStateException(service + " does not run"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends a service as {@code kill -9} does. The launcher brings it back by itself. */
    static void kill(String service) {
        process(service).destroyForcibly();
    }
}
