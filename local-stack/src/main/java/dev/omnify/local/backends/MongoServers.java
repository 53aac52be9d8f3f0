package dev.omnify.local.backends;

import dev.omnify.local.StartFailure;
import java.io.IOException;

/** Starts a MongoDB of our own. */
public final class MongoServers {

    private MongoServers() {}

    /**
     * Starts it and waits until it answers.
     *
     * @throws StartFailure when it does not
     */
    public static BackingServer start(MongoChoice choice, int port) throws IOException {
        return switch (choice) {
            case MongoChoice.JavaServer(Storage storage) -> EmbeddedMongoDb.start(port, storage);
            case MongoChoice.RealServer real -> MongodServer.start(real, port);
        };
    }
}
