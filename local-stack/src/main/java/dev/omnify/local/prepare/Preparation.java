package dev.omnify.local.prepare;

import dev.omnify.local.OwnerOnly;
import dev.omnify.local.Terminal;
import dev.omnify.local.backends.BackingServers;
import dev.omnify.local.fleet.FleetService;
import dev.omnify.local.fleet.FleetSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Puts the modules that were built aside and makes the AOT caches that are missing. */
public final class Preparation {

    private final FleetSettings settings;
    private final Terminal terminal;

    public Preparation(FleetSettings settings, Terminal terminal) {
        this.settings = settings;
        this.terminal = terminal;
    }

    /**
     * Stages these modules, then trains every service without a valid cache. A cache that cannot be made costs time at
     * each start and nothing else: that is said, and no failure.
     *
     * @param root the checkout with the modules' {@code target} folders
     */
    public void run(Path root, List<String> modules) throws IOException, InterruptedException {
        for (var folder : List.of(settings.apps(), settings.caches(), settings.logs())) {
            Files.createDirectories(folder);
        }
        for (var module : modules) {
            Staging.stage(root, settings.apps(), module);
        }
        var missing = Stream.of(FleetService.values())
                .filter(service -> AotCaches.valid(settings.apps(), settings.caches(), service).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            terminal.say("making the AOT caches of " + missing.size() + " services, once, so that they start fast");
            train(missing);
        }
    }

    private void train(List<FleetService> missing) throws IOException, InterruptedException {
        var secrets = Files.createTempDirectory("omnify-training");
        try (var servers = BackingServers.inMemory();
                var threads = Executors.newFixedThreadPool(parallel())) {
            var training = new Training(settings, servers, trainingSecrets(secrets));
            var runs = threads.invokeAll(missing.stream()
                    .<Callable<Boolean>>map(service -> () -> training.train(service))
                    .toList());
            for (int i = 0; i < missing.size(); i++) {
                report(missing.get(i), runs.get(i));
            }
        } finally {
            Staging.delete(secrets);
        }
    }

    /** A training run keeps one core busy, so as many as there are cores, but not so many that memory runs short. */
    private static int parallel() {
        return Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 4);
    }

    /** Never those of the installation: a training run has nothing to do with its data. */
    private static Path trainingSecrets(Path folder) throws IOException {
        var file = folder.resolve("services.properties");
        OwnerOnly.write(
                file,
                """
                config_ordinal=290
                omnify.service.secret=training
                omnify.crypto.active-key=local
                omnify.crypto.keys.local=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
                """);
        return file;
    }

    private void report(FleetService service, Future<Boolean> run) throws InterruptedException {
        try {
            if (!run.get()) {
                terminal.say("no AOT cache for " + service.label() + "; it will start slower without it (why: "
                        + settings.logs().resolve("training-" + service.label() + ".log") + ")");
            }
        } catch (ExecutionException e) {
            terminal.say("no AOT cache for " + service.label() + "; it will start slower without it ("
                    + e.getCause().getMessage() + ")");
        }
    }
}
