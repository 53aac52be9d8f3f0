package dev.omnify.local.backends;

import dev.omnify.local.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A real MongoDB server as a child process, on loopback only. Beside its data folder lie its log and, while it runs,
 * its process id: {@code mongodb-1.log} and {@code mongodb-1.pid}.
 */
final class MongodServer implements BackingServer {

    /** Long enough to write down again what was under way when it was killed. */
    private static final Duration START_LIMIT = Duration.ofSeconds(120);

    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(20);
    private static final Duration FIRST_REST = Duration.ofSeconds(2);
    private static final Duration LONGEST_REST = Duration.ofSeconds(30);
    private static final Duration STEADY = Duration.ofMinutes(1);
    private static final long LARGEST_LOG = 10 * 1024 * 1024;

    private final MongoChoice.RealServer choice;
    private final int port;
    private final Path log;
    private final Path pidFile;
    private Process process;
    private long startedNanos;
    private Duration rest = FIRST_REST;
    private @Nullable Process watcher;

    private MongodServer(MongoChoice.RealServer choice, int port) throws IOException {
        this.choice = choice;
        this.port = port;
        this.log = beside(choice.folder(), ".log");
        this.pidFile = beside(choice.folder(), ".pid");
        this.process = launch();
    }

    static MongodServer start(MongoChoice.RealServer choice, int port) throws IOException {
        Files.createDirectories(choice.folder());
        endOrphan(choice.folder());
        if (!Loopback.isFree(port)) {
            throw new StartFailure("MongoDB cannot listen on port " + port
                    + ", which is taken; OMNIFY_MONGODB_PORT or OMNIFY_PORT_OFFSET moves it.");
        }
        var server = new MongodServer(choice, port);
        server.awaitStart();
        return server;
    }

    private static Path beside(Path folder, String ending) {
        return folder.resolveSibling(folder.getFileName() + ending);
    }

    private Process launch() throws IOException {
        startedNanos = System.nanoTime();
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
            Files.move(log, beside(choice.folder(), ".log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        var launched = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Files.writeString(pidFile, String.valueOf(launched.pid()));
        if (choice.life() == MongoChoice.Life.OF_A_TEST) {
            watcher = watcher(launched.pid());
        }
        return launched;
    }

    private List<String> command() {
        boolean small = choice.life() == MongoChoice.Life.OF_A_TEST;
        List<String> command = new ArrayList<>();
        command.add(choice.program().path().toString());
        command.addAll(List.of("--dbpath", choice.folder().toString(), "--port", String.valueOf(port)));
        command.addAll(List.of("--bind_ip", Loopback.ADDRESS, "--nounixsocket"));
        command.addAll(List.of("--wiredTigerCacheSizeGB", small ? "0.25" : "0.5"));
        command.addAll(List.of("--logpath", log.toString(), "--logappend"));
        command.addAll(List.of("--setParameter", "diagnosticDataCollectionEnabled=false"));
        return command;
    }

    /** Ends the server when our end of its standard input closes, which the death of this process does too. */
    private static Process watcher(long pid) throws IOException {
        return new ProcessBuilder("sh", "-c", "cat >/dev/null; kill -9 " + pid)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Ends the server that a killed launcher left behind; only one that serves this very folder is ours. */
    static void endOrphan(Path folder) throws IOException {
        var file = beside(folder, ".pid");
        if (!Files.exists(file)) {
            return;
        }
        var text = Files.readString(file).strip();
        var running =
                text.matches("\\d{1,9}") ? ProcessHandle.of(Long.parseLong(text)) : Optional.<ProcessHandle>empty();
        running.filter(process -> serves(process, folder)).ifPresent(process -> {
            process.destroy();
            process.onExit()
                    .completeOnTimeout(process, STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
            process.destroyForcibly();
        });
        Files.delete(file);
    }

    private static boolean serves(ProcessHandle process, Path folder) {
        return process.info()
                .arguments()
                .map(arguments -> Arrays.asList(arguments).contains(folder.toString()))
                .orElse(false);
    }

    private void awaitStart() throws IOException {
        var deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!Loopback.answers(port)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new StartFailure("MongoDB " + choice.program().version() + " ("
                        + choice.program().path() + ") did not open port " + port + ": " + MongodLog.lastWords(log)
                        + " (more in " + log + ")");
            }
            await(POLL);
        }
    }

    private boolean await(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while waiting for MongoDB.", e);
        }
    }

    @Override
    public Optional<String> revive() throws IOException {
        var lived = Duration.ofNanos(System.nanoTime() - startedNanos);
        if (process.isAlive() || lived.compareTo(rest) < 0) {
            return Optional.empty();
        }
        rest = lived.compareTo(STEADY) > 0 ? FIRST_REST : rest.multipliedBy(2);
        rest = rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
        var sentence = "MongoDB had ended with exit status " + process.exitValue() + " (the last it said: "
                + MongodLog.lastWords(log) + "); it is started again with its data";
        process = launch();
        return Optional.of(sentence);
    }

    @Override
    public String uri() {
        // Without it, what was acknowledged in the last tenth of a second is lost when the server is killed.
        var options = choice.life() == MongoChoice.Life.OF_A_FLEET ? "/?journal=true" : "";
        return "mongodb://" + Loopback.ADDRESS + ":" + port + options;
    }

    @Override
    public void close() {
        if (watcher != null) {
            watcher.destroy();
        }
        process.destroy();
        try {
            if (!process.waitFor(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
            Files.deleteIfExists(pidFile);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("Cannot remove " + pidFile, e);
        }
    }
}
