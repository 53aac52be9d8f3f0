package dev.omnify.local.backends;

import dev.omnify.local.mongod.MongodProgram;
import java.nio.file.Path;

/** Which MongoDB of our own is started, and where its data lies. */
public sealed interface MongoChoice {

    /**
     * The Java server in this process: a fallback for trying things out. It walks a whole collection for nearly every
     * query, so it is held to a size.
     */
    record JavaServer(Storage storage) implements MongoChoice {

        /** The version of the library, which its data is kept in the format of. */
        public static final String VERSION = "1.47.0";

        /** The most documents of a collection, all organizations together, with which pages still come quickly. */
        public static final int MOST_DOCUMENTS = 12_000;
    }

    /**
     * A real server as a child process.
     *
     * @param folder its data; made when it is missing
     */
    record RealServer(MongodProgram program, Path folder, Life life) implements MongoChoice {}

    /** How long a real server may live. */
    enum Life {
        /** Over the death of this process: whoever starts the next one ends it by its pid file. */
        OF_A_FLEET,
        /** Never longer than this process, however that ends; small, because several may run side by side. */
        OF_A_TEST
    }
}
