package dev.omnify.local.backends;

import dev.omnify.local.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * The servers that the services need: started together, because that takes a third of the time, and stopped together.
 */
public final class BackingServers implements AutoCloseable {

    private static final int ATTEMPTS = 3;

    private final List<BackingServer> servers;
    private final Optional<Path> temporary;

    private BackingServers(List<BackingServer> servers, Optional<Path> temporary) {
        this.servers = servers;
        this.temporary = temporary;
    }

    /** All three on free ports, keeping nothing. Tried again when somebody else took a port in between. */
    public static BackingServers inMemory() throws IOException {
        var work = Files.createTempDirectory("omnify-backends");
        for (int attempt = 1; ; attempt++) {
            try {
                var servers = start(ServerAddresses.free(), new Storage.Memory(), work.resolve("try-" + attempt));
                return new BackingServers(servers.servers, Optional.of(work));
            } catch (StartFailure failure) {
                if (attempt == ATTEMPTS) {
                    throw failure;
                }
            }
        }
    }

    /**
     * Starts those for which no address of a real one is given.
     *
     * @param work a folder for what is not data: the unpacked Redis, the broker's configuration
     * @throws StartFailure when one of them cannot be started; then none is left running
     */
    public static BackingServers start(ServerAddresses addresses, Storage storage, Path work) {
        try (var threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory())) {
            var starting = List.of(
                    one(
                            threads,
                            addresses.mongodb(),
                            () -> EmbeddedMongoDb.start(addresses.mongodbPort(), in(storage, "mongodb"))),
                    one(
                            threads,
                            addresses.redis(),
                            () -> EmbeddedRedis.start(addresses.redisPort(), storage, redisWork(storage, work))),
                    one(
                            threads,
                            addresses.amqp(),
                            () -> EmbeddedAmqp.start(addresses.amqpPort(), storage, amqpWork(storage, work))));
            return new BackingServers(all(starting), Optional.empty());
        }
    }

    private static Storage in(Storage storage, String name) {
        return storage instanceof Storage.Folder(Path path) ? new Storage.Folder(path.resolve(name)) : storage;
    }

    private static Path redisWork(Storage storage, Path work) {
        return storage instanceof Storage.Folder(Path path) ? path.resolve("redis") : work.resolve("redis");
    }

    private static Path amqpWork(Storage storage, Path work) {
        return storage instanceof Storage.Folder(Path path) ? path.resolve("amqp") : work.resolve("amqp");
    }

    private static CompletableFuture<BackingServer> one(ExecutorService threads, Optional<String> real, Start start) {
        if (real.isPresent()) {
            return CompletableFuture.completedFuture(new RealServer(real.get()));
        }
        return CompletableFuture.supplyAsync(start::unchecked, threads);
    }

    private static List<BackingServer> all(List<CompletableFuture<BackingServer>> starting) {
        try {
            CompletableFuture.allOf(starting.toArray(CompletableFuture[]::new)).join();
            return starting.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException e) {
            starting.stream()
                    .filter(future -> !future.isCompletedExceptionally())
                    .forEach(future -> future.join().close());
            throw e.getCause() instanceof StartFailure failure
                    ? failure
                    : new StartFailure("A backing server did not start: " + e.getMessage(), e);
        }
    }

    /** The connection string of MongoDB. */
    public String mongodb() {
        return servers.get(0).uri();
    }

    /** The connection string of Redis. */
    public String redis() {
        return servers.get(1).uri();
    }

    /** The connection string of AMQP, with user and password. */
    public String amqp() {
        return servers.get(2).uri();
    }

    /** Starts again what has died, and tells where: the address of each. To be asked from time to time. */
    public synchronized List<String> revive() throws IOException {
        var revived = new ArrayList<String>();
        for (var server : servers) {
            if (server.revive()) {
                revived.add(server.uri());
            }
        }
        return revived;
    }

    @Override
    public synchronized void close() {
        servers.forEach(BackingServer::close);
        temporary.ifPresent(BackingServers::delete);
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + folder, e);
        }
    }

    private record RealServer(String uri) implements BackingServer {
        @Override
        public void close() {
            // Not ours to stop.
        }
    }

    private interface Start {
        BackingServer server() throws IOException;

        default BackingServer unchecked() {
            try {
                return server();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
