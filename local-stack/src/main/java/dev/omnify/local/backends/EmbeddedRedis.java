package dev.omnify.local.backends;

import dev.omnify.local.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import redis.embedded.core.ExecutableProvider;

/** The real Redis server that comes in a jar, as a child process with its output in a log file. */
final class EmbeddedRedis implements BackingServer {

    private static final Duration START_LIMIT = Duration.ofSeconds(10);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(20);
    private static final Duration BETWEEN_STARTS = Duration.ofSeconds(2);

    private final ProcessBuilder command;
    private final Path pidFile;
    private final int port;
    private Process process;
    private long startedNanos;

    private EmbeddedRedis(ProcessBuilder command, Path pidFile, int port) throws IOException {
        this.command = command;
        this.pidFile = pidFile;
        this.port = port;
        this.process = launch();
    }

    static EmbeddedRedis start(int port, Storage storage, Path work) throws IOException {
        Files.createDirectories(work);
        var pidFile = work.resolve("redis.pid");
        stopOrphan(pidFile);
        var log = work.resolve("redis.log");
        var command = new ProcessBuilder(command(executable(work), port, storage, work))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        var server = new EmbeddedRedis(command, pidFile, port);
        server.awaitStart(log);
        return server;
    }

    private Process launch() throws IOException {
        startedNanos = System.nanoTime();
        var launched = command.start();
        Files.writeString(pidFile, String.valueOf(launched.pid()));
        return launched;
    }

    @Override
    public Optional<String> revive() throws IOException {
        if (process.isAlive() || System.nanoTime() - startedNanos < BETWEEN_STARTS.toNanos()) {
            return Optional.empty();
        }
        process = launch();
        return Optional.of(uri() + " had ended; it is started again");
    }

    private static List<String> command(Path executable, int port, Storage storage, Path work) {
        List<String> command = new ArrayList<>(List.of(executable.toString(), "--port", String.valueOf(port)));
        command.addAll(List.of("--bind", Loopback.ADDRESS, "--dir", work.toString(), "--save", ""));
        command.addAll(List.of("--appendonly", storage instanceof Storage.Folder ? "yes" : "no"));
        return command;
    }

    /** Unpacked once and kept, because the binary of some platforms has 10 MB. */
    private static Path executable(Path work) throws IOException {
        var folder = Files.createDirectories(work.resolve("bin"));
        try (var kept = Files.list(folder)) {
            var found = kept.filter(Files::isExecutable).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
        }
        return ExecutableProvider.newJarResourceProvider(folder.toFile()).get().toPath();
    }

    /** Ends the server that a killed launcher left behind; only a process that runs our own unpacked binary is ours. */
    private static void stopOrphan(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        var bin = pidFile.resolveSibling("bin").toAbsolutePath().toString();
        var pid = Long.parseLong(Files.readString(pidFile).strip());
        ProcessHandle.of(pid)
                .filter(process -> process.info().command().orElse("").startsWith(bin))
                .ifPresent(process -> {
                    process.destroy();
                    process.onExit()
                            .completeOnTimeout(process, STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                            .join();
                });
        Files.delete(pidFile);
    }

    private void awaitStart(Path log) throws IOException {
        var deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!Loopback.answers(port)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new StartFailure("Redis did not open port " + port + ": " + lastLine(log));
            }
            pause();
        }
    }

    private void pause() {
        try {
            process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while Redis was starting.", e);
        }
    }

    private static String lastLine(Path log) throws IOException {
        var lines = Files.readAllLines(log);
        return lines.isEmpty() ? "it said nothing." : lines.getLast();
    }

    @Override
    public String uri() {
        return "redis://" + Loopback.ADDRESS + ":" + port;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
