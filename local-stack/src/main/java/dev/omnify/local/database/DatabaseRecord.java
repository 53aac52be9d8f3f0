package dev.omnify.local.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.omnify.local.OwnerOnly;
import dev.omnify.local.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What {@code mongodb.json} in the data folder says: which server wrote the data, and in which folder. It is replaced
 * as a whole by one rename, so at every moment it names data that is complete.
 *
 * @param version the newest version that wrote the data
 * @param folder the name of the folder beside the record
 */
record DatabaseRecord(Server server, String version, String folder) {

    /** Who can have written it. */
    enum Server {
        MONGOD,
        JAVA
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FILE = "mongodb.json";
    private static final String FOLDERS = "mongodb-";
    private static final Pattern NUMBERED = Pattern.compile(FOLDERS + "\\d+");

    /** The record in a data folder, when there is one. */
    static Optional<DatabaseRecord> in(Path data) throws IOException {
        var file = data.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var json = JSON.readTree(Files.readString(file));
            return Optional.of(new DatabaseRecord(
                    Server.valueOf(json.path("server").asText()),
                    json.path("version").asText(),
                    json.path("folder").asText()));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new StartFailure(
                    "The record " + file + " cannot be read: mend it, or delete all data by ./omnify reset.", e);
        }
    }

    /** The first record for a data folder that has none. */
    static DatabaseRecord first(Server server, String version) {
        return new DatabaseRecord(server, version, FOLDERS + 1);
    }

    /** The record for data that takes the place of this one's. */
    DatabaseRecord successor(Server next, String nextVersion) {
        var number = Integer.parseInt(folder.substring(FOLDERS.length()));
        return new DatabaseRecord(next, nextVersion, FOLDERS + (number + 1));
    }

    /** The same data, written by a newer version too. */
    DatabaseRecord writtenBy(String newer) {
        return new DatabaseRecord(server, newer, folder);
    }

    /** The folder with the data. */
    Path place(Path data) {
        return data.resolve(folder);
    }

    /** The folders for data that are not the one with the data. */
    List<Path> otherPlaces(Path data) throws IOException {
        try (var files = Files.list(data)) {
            return files.filter(Files::isDirectory)
                    .filter(file ->
                            NUMBERED.matcher(file.getFileName().toString()).matches())
                    .filter(file -> !file.equals(place(data)))
                    .toList();
        }
    }

    /** Replaces the record of a data folder, whole or not at all. */
    void write(Path data) throws IOException {
        OwnerOnly.write(
                data.resolve(FILE),
                JSON.writeValueAsString(Map.of("server", server.name(), "version", version, "folder", folder)) + "\n");
    }

    /** Whether a folder holds anything. */
    static boolean hasData(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var files = Files.list(folder)) {
            return files.findAny().isPresent();
        }
    }

    /** Whether a data folder holds a database that was written before such records were kept. */
    static boolean hasUnrecordedData(Path data) throws IOException {
        return hasData(data.resolve("mongodb")) || hasData(data.resolve(FOLDERS + 1));
    }
}
