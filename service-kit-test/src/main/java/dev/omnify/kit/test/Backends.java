package dev.omnify.kit.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * MongoDB, Redis and AMQP for a test: the real ones that {@code OMNIFY_MONGODB_URI}, {@code OMNIFY_REDIS_URI} and
 * {@code OMNIFY_AMQP_URI} name, else those that a fleet on one machine runs (a real MongoDB where one can be had), in a
 * process of their own. Databases and queues are new each run.
 */
public final class Backends implements QuarkusTestResourceLifecycleManager {
    private static final Logger LOG = Logger.getLogger(Backends.class);
    private static final Map<String, String> VARIABLES =
            Map.of("mongodb", "OMNIFY_MONGODB_URI", "redis", "OMNIFY_REDIS_URI", "amqp", "OMNIFY_AMQP_URI");
    private static final String READY = "READY ";
    private static final String RUN_PROPERTY = "omnify.test.run";

    private @Nullable Process embedded;

    @Override
    public Map<String, String> start() {
        Map<String, String> addresses = VARIABLES.values().stream().allMatch(System.getenv()::containsKey)
                ? VARIABLES.values().stream().collect(Collectors.toMap(name -> name, System::getenv))
                : startEmbedded();
        String run = run();
        var config = new HashMap<>(addresses);
        config.put("OMNIFY_DATABASE_PREFIX", run);
        config.put("omnify.amqp.uri", addresses.get("OMNIFY_AMQP_URI"));
        config.put("omnify.amqp.prefix", run + ".");
        config.put("omnify.crypto.active-key", "test");
        config.put("omnify.crypto.keys.test", Base64.getEncoder().encodeToString(new byte[32]));
        config.put("omnify.service.secret", "a secret that only tests know");
        config.put("mp.jwt.verify.publickey.location", keyFile().toUri().toString());
        config.put("quarkus.http.test-port", "0");
        return config;
    }

    /** The same for all applications of one JVM: Panache keeps the database's name over their restarts. */
    private static String run() {
        String fresh = "test" + UUID.randomUUID().toString().substring(0, 8);
        Object known = System.getProperties().putIfAbsent(RUN_PROPERTY, fresh);
        return known == null ? fresh : known.toString();
    }

    private static Path keyFile() {
        try {
            Path file = Files.createTempFile("omnify-test-key", ".pem");
            file.toFile().deleteOnExit();
            return Files.writeString(file, Tokens.generateKey());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> startEmbedded() {
        Path home = Path.of(System.getProperty("omnify.root", ".."), "local-stack", "target");
        Path jar = home.resolve("local-stack.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException("build local-stack first: there is no " + jar);
        }
        try {
            Process started = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-Xmx256m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-jar",
                            jar.toString(),
                            "backends",
                            "--in-memory",
                            "--ports=auto")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            embedded = started;
            return addresses(started.inputReader(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> addresses(BufferedReader output) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            LOG.info(line);
            if (line.startsWith(READY)) {
                return Stream.of(line.substring(READY.length()).split(" "))
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(pair -> VARIABLES.getOrDefault(pair[0], pair[0]), pair -> pair[1]));
            }
        }
        throw new IllegalStateException("the embedded servers did not start");
    }

    @Override
    public void stop() {
        if (embedded != null) {
            embedded.destroy();
        }
    }
}
