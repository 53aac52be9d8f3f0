package dev.omnify.local.backends;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.mvstore.MVStore;

/** A subset of MongoDB in this process: no transactions, no change streams, and TTL indexes that never delete. */
final class EmbeddedMongoDb implements BackingServer {

    /** Pages of the store held in memory, in MB: enough for a demonstration, small beside the services' heaps. */
    private static final int CACHE_MB = 16;

    private final MongoServer server;
    private final int port;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedMongoDb(MongoServer server, int port) {
        this.server = server;
        this.port = port;
    }

    static EmbeddedMongoDb start(int port, Storage storage) throws IOException {
        var server = new MongoServer(backend(storage));
        server.bind(Loopback.ADDRESS, port);
        return new EmbeddedMongoDb(server, port);
    }

    private static MongoBackend backend(Storage storage) throws IOException {
        return switch (storage) {
            case Storage.Memory() -> new MemoryBackend();
            case Storage.Folder(Path folder) -> {
                Files.createDirectories(folder);
                yield new H2Backend(new MVStore.Builder()
                        .fileName(folder.resolve("mongodb.mv").toString())
                        .cacheSize(CACHE_MB)
                        .open());
            }
        };
    }

    @Override
    public String uri() {
        return "mongodb://" + Loopback.ADDRESS + ":" + port;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            server.shutdownNow();
        }
    }
}
