package dev.omnify.local.prepare;

import dev.omnify.local.Terminal;
import dev.omnify.local.backends.BackingServers;
import dev.omnify.local.fleet.FleetService;
import dev.omnify.local.fleet.FleetSettings;
import dev.omnify.local.fleet.LocalSecrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Puts the modules that were built aside and makes the AOT caches that are missing. */
public final class Preparation {

    /** The module that this class is part of, and its folder under {@code apps}. */
    static final String LOCAL_STACK = "local-stack";

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
        if (!settings.usesCaches()) {
            return;
        }
        var missing = new ArrayList<String>();
        if (isMissing(LOCAL_STACK)) {
            missing.add(LOCAL_STACK);
        }
        Stream.of(FleetService.values())
                .map(FleetService::module)
                .filter(this::isMissing)
                .forEach(missing::add);
        if (!missing.isEmpty()) {
            terminal.say("making " + missing.size() + " AOT caches, once, so that later starts are fast");
            train(missing);
        }
    }

    private boolean isMissing(String app) {
        return AotCaches.valid(settings.apps(), settings.caches(), app).isEmpty();
    }

    private void train(List<String> missing) throws IOException, InterruptedException {
        var secrets = Files.createTempDirectory("omnify-training");
        try (var servers = BackingServers.inMemory(Optional.empty());
                var threads = Executors.newFixedThreadPool(parallel())) {
            // Never those of the installation: a training run has nothing to do with its data.
            var training = new Training(settings, servers, LocalSecrets.in(secrets, new SecureRandom()));
            var runs = threads.invokeAll(missing.stream()
                    .<Callable<Boolean>>map(app -> () -> training.train(app))
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

    private void report(String app, Future<Boolean> run) throws InterruptedException {
        try {
            if (!run.get()) {
                terminal.say("no AOT cache for " + app + "; it will start slower without it (why: "
                        + Training.log(settings, app) + ")");
            }
        } catch (ExecutionException e) {
            terminal.say("no AOT cache for " + app + "; it will start slower without it (" + e.getMessage() + ")");
        }
    }
}
