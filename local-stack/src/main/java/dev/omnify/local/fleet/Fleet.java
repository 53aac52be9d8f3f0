package dev.omnify.local.fleet;

import dev.omnify.local.OwnerOnly;
import dev.omnify.local.StartFailure;
import dev.omnify.local.Terminal;
import dev.omnify.local.backends.BackingServers;
import dev.omnify.local.backends.Loopback;
import dev.omnify.local.backends.MongoChoice;
import dev.omnify.local.backends.Storage;
import dev.omnify.local.database.DatabaseChoice;
import dev.omnify.local.mail.Mailbox;
import dev.omnify.local.mongod.MongodSearch;
import dev.omnify.local.prepare.AotCaches;
import dev.omnify.local.sandbox.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The supervisor: backing servers and vendor sandbox in this process, the seven services as its children. It runs until
 * it is told to end (SIGTERM), and then ends the gateway first and what all need last, so that nothing is lost.
 */
public final class Fleet implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration END_LIMIT = Duration.ofSeconds(10);
    private static final Duration PAUSE_WHILE_STARTING = Duration.ofMillis(50);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final FleetSettings settings;
    private final Clock clock;
    private final Progress progress;
    private final Object turn = new Object();

    private volatile boolean ending;
    private List<SupervisedService> services = List.of();
    private @Nullable BackingServers servers;
    private @Nullable Sandbox sandbox;
    private @Nullable Mailbox mailbox;

    private Fleet(FleetSettings settings, Clock clock, Progress progress) {
        this.settings = settings;
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * Starts the fleet and watches over it until this process is told to end.
     *
     * @throws StartFailure when it cannot be started; then nothing of it is left running
     */
    public static void run(FleetSettings settings, Clock clock, Terminal log) throws IOException {
        alone(settings, () -> {
            var progress = new Progress(settings.run().resolve("progress"), log, clock);
            progress.clear();
            Files.writeString(pidFile(settings), ProcessHandle.current().pid() + "\n");
            runLocked(new Fleet(settings, clock, progress));
        });
    }

    /** Something that must not be done while the fleet runs. */
    public interface Action {
        void run() throws IOException;
    }

    /**
     * Does something while no fleet runs from this home, and keeps one from starting meanwhile.
     *
     * @throws StartFailure when one runs
     */
    public static void alone(FleetSettings settings, Action action) throws IOException {
        for (var folder : List.of(settings.run(), settings.logs(), settings.data())) {
            Files.createDirectories(folder);
        }
        var lockFile = settings.run().resolve("supervisor.lock");
        try (var channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            if (lock == null) {
                throw new StartFailure("A fleet is already running from " + settings.home() + ".");
            }
            action.run();
        }
    }

    private static Path pidFile(FleetSettings settings) {
        return settings.run().resolve("supervisor.pid");
    }

    @SuppressWarnings("IllegalCatch") // because whoever waits for the start must be told whatever ends it
    private static void runLocked(Fleet fleet) {
        Runtime.getRuntime().addShutdownHook(new Thread(fleet::close, "end"));
        try {
            fleet.start();
            fleet.watch();
        } catch (IOException | RuntimeException e) {
            var failure = e instanceof StartFailure told ? told : new StartFailure("The fleet cannot run: " + e, e);
            fleet.close();
            fleet.progress.say("FAILED " + failure.sentence());
            throw failure;
        }
    }

    private void start() throws IOException {
        var began = clock.instant();
        refuseTakenPorts();
        startServers(began);
        startServices();
        awaitAll();
        if (!ending) {
            progress.say("READY " + settings.url(FleetPort.GATEWAY));
        }
    }

    private void refuseTakenPorts() {
        var needed = EnumSet.allOf(FleetPort.class);
        var real = settings.servers();
        real.mongodb().ifPresent(_ -> needed.remove(FleetPort.MONGODB));
        real.redis().ifPresent(_ -> needed.remove(FleetPort.REDIS));
        real.amqp().ifPresent(_ -> needed.remove(FleetPort.AMQP));
        if (!settings.showsMails()) {
            needed.removeAll(List.of(FleetPort.SMTP, FleetPort.MAILS));
        }
        needed.forEach(port -> refuseTaken(settings.port(port), port.label(), port.variable()));
        for (var service : FleetService.values()) {
            refuseTaken(settings.managementPort(service), service.label() + "'s health", service.managementVariable());
        }
    }

    private static void refuseTaken(int port, String owner, String variable) {
        if (!Loopback.isFree(port)) {
            throw new StartFailure("Port " + port + " (" + owner + ") is taken by another program: end that, or set "
                    + variable + " to a free port, or OMNIFY_PORT_OFFSET to move all ports.");
        }
    }

    /** Outside of the turn, because looking for a MongoDB may take minutes and must not keep anybody from ending. */
    private MongoChoice chooseMongo() throws IOException {
        var real = settings.servers().mongodb();
        if (real.isPresent()) {
            inUse("the server that OMNIFY_MONGODB_URI names; none is started");
            return new MongoChoice.JavaServer(new Storage.Memory());
        }
        var search = MongodSearch.of(settings.environment(), clock, progress::say);
        var choice = new DatabaseChoice(settings.data(), search, progress::say).forFleet();
        inUse(DatabaseChoice.described(choice));
        return choice;
    }

    private void inUse(String server) throws IOException {
        progress.say("Database: " + server);
        Files.writeString(settings.run().resolve("database"), server + "\n");
    }

    private void startServers(Instant began) throws IOException {
        var mongo = chooseMongo();
        synchronized (turn) {
            if (ending) {
                return;
            }
            servers = BackingServers.start(
                    settings.servers(), mongo, new Storage.Folder(settings.data()), settings.run());
            sandbox = Sandbox.start(
                    settings.port(FleetPort.SANDBOX),
                    settings.data().resolve("sandbox"),
                    settings.environment(),
                    clock);
            if (settings.showsMails()) {
                mailbox = Mailbox.start(settings.port(FleetPort.SMTP), settings.port(FleetPort.MAILS));
            }
        }
        progress.say("MongoDB, Redis, AMQP and the vendor sandbox are up (" + since(began) + ")");
    }

    private void startServices() throws IOException {
        synchronized (turn) {
            if (ending || servers == null) {
                return;
            }
            var secrets = LocalSecrets.in(settings.secrets(), new SecureRandom());
            var environment = ServiceEnvironment.of(settings, servers, secrets);
            OwnerOnly.write(settings.run().resolve("environment"), ServiceEnvironment.shellLines(environment));
            services = Stream.of(FleetService.values())
                    .map(service -> new SupervisedService(
                            ServiceCommand.launch(service, settings, environment, cache(service)),
                            clock,
                            progress::say))
                    .toList();
            services.forEach(SupervisedService::start);
        }
    }

    private Optional<Path> cache(FleetService service) {
        if (!settings.usesCaches()) {
            return Optional.empty();
        }
        var cache = AotCaches.valid(settings.apps(), settings.caches(), service);
        if (cache.isEmpty()) {
            progress.say(service.label() + " has no AOT cache and starts slower without it");
        }
        return cache;
    }

    private void awaitAll() {
        var began = clock.instant();
        while (!ending && services.stream().anyMatch(service -> service.state() == SupervisedService.State.STARTING)) {
            tick();
            if (Duration.between(began, clock.instant()).compareTo(START_LIMIT) > 0) {
                throw new StartFailure(late());
            }
            pause(PAUSE_WHILE_STARTING);
        }
    }

    private String late() {
        var name = services.stream()
                .filter(service -> service.state() == SupervisedService.State.STARTING)
                .findFirst()
                .orElseThrow();
        var log = name.launch().files().log();
        return name.name() + " was not ready within " + START_LIMIT.toSeconds() + " s; the last it said: "
                + LastWords.in(log) + " (more in " + log + ")";
    }

    private void watch() {
        var told = "";
        while (!ending) {
            try {
                tick();
                told = "";
            } catch (UncheckedIOException e) {
                // A full disk, or no more processes to be had: it is tried again at the next tick.
                if (!told.equals(e.toString())) {
                    progress.say(e.getMessage() + ": " + e.getCause() + "; trying again");
                }
                told = e.toString();
            }
            pause(PAUSE);
        }
    }

    private void tick() {
        synchronized (turn) {
            if (ending) {
                return;
            }
            reviveServers();
            services.forEach(SupervisedService::tick);
            services.stream()
                    .flatMap(service -> service.failure().stream())
                    .findFirst()
                    .ifPresent(sentence -> {
                        throw new StartFailure(sentence);
                    });
        }
    }

    private void reviveServers() {
        try {
            if (servers != null) {
                servers.revive().forEach(progress::say);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A backing server cannot be started again", e);
        }
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("The supervisor was interrupted.", e);
        }
    }

    private String since(Instant began) {
        return Duration.between(began, clock.instant()).toMillis() + " ms";
    }

    /**
     * The gateway takes no more calls, then the services finish theirs, then their servers write down what they hold.
     */
    @Override
    public void close() {
        ending = true;
        synchronized (turn) {
            services.reversed().forEach(SupervisedService::terminate);
            services.reversed().forEach(service -> service.awaitEnd(END_LIMIT));
            services = List.of();
            if (mailbox != null) {
                mailbox.close();
                mailbox = null;
            }
            if (sandbox != null) {
                sandbox.close();
                sandbox = null;
            }
            if (servers != null) {
                servers.close();
                servers = null;
            }
        }
    }
}
