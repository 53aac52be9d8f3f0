package dev.omnify.local.prepare;

import dev.omnify.local.backends.BackingServers;
import dev.omnify.local.backends.Loopback;
import dev.omnify.local.fleet.FleetPort;
import dev.omnify.local.fleet.FleetService;
import dev.omnify.local.fleet.FleetSettings;
import dev.omnify.local.fleet.Probe;
import dev.omnify.local.fleet.ServiceCommand;
import dev.omnify.local.fleet.ServiceEnvironment;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One run of a service in which the JVM watches what is loaded, and leaves an AOT cache when it ends. It runs against
 * servers that keep nothing, on a port that nobody uses.
 */
final class Training {

    private static final Duration READY_LIMIT = Duration.ofSeconds(90);
    private static final Duration END_LIMIT = Duration.ofSeconds(120);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int ROUNDS = 5;

    private final FleetSettings settings;
    private final BackingServers servers;
    private final Path secrets;

    Training(FleetSettings settings, BackingServers servers, Path secrets) {
        this.settings = settings;
        this.servers = servers;
        this.secrets = secrets;
    }

    /** Where the run of this module writes. */
    static Path log(FleetSettings settings, String app) {
        return settings.logs().resolve("training-" + app + ".log");
    }

    /** Whether a cache was made for this module; why not is in its {@link #log}. */
    boolean train(String app) throws IOException, InterruptedException {
        if (app.equals(Preparation.LOCAL_STACK)) {
            return trainLocalStack();
        }
        for (var service : FleetService.values()) {
            if (service.module().equals(app)) {
                return train(service);
            }
        }
        throw new IllegalArgumentException("There is no module " + app);
    }

    private boolean train(FleetService service) throws IOException, InterruptedException {
        var made = settings.caches().resolve(service.module() + ".new");
        Files.deleteIfExists(made);
        var port = Loopback.freePort();
        var builder = new ProcessBuilder(command(service, made))
                .redirectErrorStream(true)
                .redirectOutput(log(settings, service.module()).toFile());
        builder.environment().putAll(environment(service, port));
        var process = builder.start();
        try {
            if (!practise(process, service, "http://" + Loopback.ADDRESS + ":" + port)) {
                return false;
            }
            process.destroy();
            if (!process.waitFor(END_LIMIT.toMillis(), TimeUnit.MILLISECONDS) || !Files.exists(made)) {
                return false;
            }
        } finally {
            process.destroyForcibly();
        }
        AotCaches.keep(made, settings.apps(), settings.caches(), service.module());
        return true;
    }

    /** The same for the local stack itself: its servers are what every start waits for first. */
    private boolean trainLocalStack() throws IOException, InterruptedException {
        var made = settings.caches().resolve(Preparation.LOCAL_STACK + ".new");
        Files.deleteIfExists(made);
        List<String> command = new ArrayList<>(List.of(ServiceCommand.java()));
        command.addAll(FleetService.COMMON_OPTIONS);
        command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:AOTCacheOutput=" + made, "-jar"));
        command.add(settings.apps()
                .resolve(Preparation.LOCAL_STACK)
                .resolve("app.jar")
                .toString());
        command.addAll(List.of("backends", "--in-memory", "--ports=auto"));
        var builder = new ProcessBuilder(command)
                .redirectError(log(settings, Preparation.LOCAL_STACK).toFile());
        // To look for a MongoDB, and to say so, is for the start itself.
        builder.environment().put("OMNIFY_MONGOD", "java");
        var process = builder.start();
        try (var lines = process.inputReader()) {
            var started = lines.readLine() != null;
            // The end of its input is what it takes as the sign to end.
            process.outputWriter().close();
            if (!started || !process.waitFor(END_LIMIT.toMillis(), TimeUnit.MILLISECONDS) || !Files.exists(made)) {
                return false;
            }
        } finally {
            process.destroyForcibly();
        }
        AotCaches.keep(made, settings.apps(), settings.caches(), Preparation.LOCAL_STACK);
        return true;
    }

    private List<String> command(FleetService service, Path made) {
        List<String> command = new ArrayList<>();
        command.add(ServiceCommand.java());
        command.addAll(FleetService.COMMON_OPTIONS);
        command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:AOTCacheOutput=" + made));
        command.addAll(
                List.of("-jar", ServiceCommand.jar(settings.apps(), service).toString()));
        return command;
    }

    private HashMap<String, String> environment(FleetService service, int port) {
        var environment = new HashMap<>(ServiceEnvironment.of(settings, servers, secrets));
        environment.put("OMNIFY_DATABASE_PREFIX", "training");
        // The others are not there: their addresses lead to a port that nothing listens on.
        var nobody = "http://" + Loopback.ADDRESS + ":" + Loopback.freePort();
        for (var other : FleetService.values()) {
            environment.put("OMNIFY_" + other.port().name() + "_URL", nobody);
        }
        environment.put("OMNIFY_" + service.port().name() + "_PORT", String.valueOf(port));
        environment.put("OMNIFY_" + service.port().name() + "_URL", "http://" + Loopback.ADDRESS + ":" + port);
        environment.put("OMNIFY_" + FleetPort.SANDBOX.name() + "_URL", nobody);
        return environment;
    }

    private static boolean practise(Process process, FleetService service, String address) throws InterruptedException {
        var deadline = System.nanoTime() + READY_LIMIT.toNanos();
        while (Probe.status(URI.create(address + "/q/health/ready")) != 200) {
            if (process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
                return false;
            }
        }
        var paths = List.of("/q/health/live", "/q/health/ready", "/q/metrics", "/q/openapi", service.protectedPath());
        for (int round = 0; round < ROUNDS; round++) {
            paths.forEach(path -> Probe.status(URI.create(address + path)));
        }
        return true;
    }
}
