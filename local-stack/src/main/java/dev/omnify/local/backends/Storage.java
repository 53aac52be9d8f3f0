package dev.omnify.local.backends;

import java.nio.file.Path;

/** Where the servers keep their data. */
public sealed interface Storage {

    /** Nowhere: gone when the server stops. For tests. */
    record Memory() implements Storage {}

    /** In a folder, over restarts. */
    record Folder(Path path) implements Storage {}
}
