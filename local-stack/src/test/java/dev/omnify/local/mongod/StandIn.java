package dev.omnify.local.mongod;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Programs that only answer, or do not. */
final class StandIn {

    private StandIn() {}

    /** A program of a name in a folder, made of shell lines. */
    static Path program(Path folder, String name, String lines) throws IOException {
        var file = Files.createDirectories(folder).resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + lines + "\n");
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + file + " executable");
        }
        return file;
    }

    /** A {@code mongod} that answers with this version. */
    static Path mongod(Path folder, String version) throws IOException {
        return program(folder, "mongod", "echo 'db version v" + version + "'");
    }
}
