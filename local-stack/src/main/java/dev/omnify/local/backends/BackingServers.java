package dev.omnify.local.backends;

import dev.omnify.local.StartFailure;
import dev.omnify.local.mongod.MongodProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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

    /**
     * All three on free ports, keeping nothing. Tried again when somebody else took a port in between.
     *
     * @param program the MongoDB to run; the Java server when there is none
     */
    public static BackingServers inMemory(Optional<MongodProgram> program) throws IOException {
        var work = Files.createTempDirectory("omnify-backends");
        for (int attempt = 1; ; attempt++) {
            try {
                var here = work.resolve("try-" + attempt);
                var servers = start(ServerAddresses.free(), passing(program, here), new Storage.Memory(), here);
                return new BackingServers(servers.servers, Optional.of(work));
            } catch (StartFailure failure) {
                if (attempt == ATTEMPTS) {
                    throw failure;
                }
            }
        }
    }

    private static MongoChoice passing(Optional<MongodProgram> program, Path work) {
        return program.<MongoChoice>map(
                        found -> new MongoChoice.RealServer(found, work.resolve("mongodb"), MongoChoice.Life.OF_A_TEST))
                .orElseGet(() -> new MongoChoice.JavaServer(new Storage.Memory()));
    }

    /**
     * Starts those for which no address of a real one is given.
     *
     * @param mongo the MongoDB to start
     * @param storage where the others keep their data
     * @param work a folder for what is not data: the unpacked Redis, the broker's configuration
     * @throws StartFailure when one of them cannot be started; then none is left running
     */
    public static BackingServers start(ServerAddresses addresses, MongoChoice mongo, Storage storage, Path work) {
        try (var threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory())) {
            var starting = List.of(
                    one(threads, addresses.mongodb(), () -> MongoServers.start(mongo, addresses.mongodbPort())),
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

    private static Path redisWork(Storage storage, Path work) {
        return storage instanceof Storage.Folder(Path path) ? path.resolve("redis") : work.resolve("redis");
    }

    private static Path amqpWork(Storage storage, Path work) {
        return storage instanceof Storage.Folder(Path path) ? path.resolve("amqp") : work.resolve("amqp");
    }

    private static CompletableFuture<BackingServer> one(ExecutorService threads, Optional<String> real, Start start) {
        if (real.isPresent()) {
            return CompletableFuture.completedFuture(new GivenServer(real.get()));
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

    /** How many documents a collection may have, when MongoDB is the Java server. */
    public OptionalInt mostDocuments() {
        return servers.get(0) instanceof EmbeddedMongoDb
                ? OptionalInt.of(MongoChoice.JavaServer.MOST_DOCUMENTS)
                : OptionalInt.empty();
    }

    /** The connection string of Redis. */
    public String redis() {
        return servers.get(1).uri();
    }

    /** The connection string of AMQP, with user and password. */
    public String amqp() {
        return servers.get(2).uri();
    }

    /** Starts again what has died, and tells it: a sentence of each. To be asked from time to time. */
    public synchronized List<String> revive() throws IOException {
        var revived = new ArrayList<String>();
        for (var server : servers) {
            server.revive().ifPresent(revived::add);
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

    private record GivenServer(String uri) implements BackingServer {
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
