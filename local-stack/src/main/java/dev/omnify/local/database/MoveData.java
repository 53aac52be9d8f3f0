package dev.omnify.local.database;

import com.mongodb.client.MongoClients;
import dev.omnify.local.StartFailure;
import dev.omnify.local.backends.Loopback;
import dev.omnify.local.backends.MongoChoice;
import dev.omnify.local.backends.MongoServers;
import dev.omnify.local.mongod.MongodSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Carries the data of a stopped fleet over to the server that would be chosen for new data now. It is copied into a new
 * folder; one rename of the record then puts that in the old one's place. Until then nothing of the old data is
 * touched, so a move that was interrupted is begun again.
 */
public final class MoveData {

    private static final long SPARE = 512L * 1024 * 1024;
    private static final long MEGABYTE = 1024L * 1024;
    /** A real server packs its data, the Java server does not. */
    private static final int PACKED = 4;

    private static final int UNPACKED = 2;

    private final Path data;
    private final MongodSearch search;
    private final FreeSpace free;
    private final Consumer<String> say;

    /** How many bytes a folder's disk has left. */
    interface FreeSpace {
        long bytes(Path folder) throws IOException;
    }

    MoveData(Path data, MongodSearch search, FreeSpace free, Consumer<String> say) {
        this.data = data;
        this.search = search;
        this.free = free;
        this.say = say;
    }

    /**
     * A move of the data in this folder.
     *
     * @param say told what happens, a line each
     */
    public static MoveData of(Path data, MongodSearch search, Consumer<String> say) {
        return new MoveData(data, search, folder -> Files.getFileStore(folder).getUsableSpace(), say);
    }

    /** Moves it, or says that there is nothing to move. */
    public void run() throws IOException {
        var choice = new DatabaseChoice(data, search, say);
        var record = choice.recorded()
                .orElseThrow(() -> new StartFailure("There is no data in " + data + " that could be moved."));
        clearLeftovers(record);
        var program = search.forNewData();
        var next = program.map(found -> record.successor(
                        DatabaseRecord.Server.MONGOD, found.version().toString()))
                .orElseGet(() -> record.successor(DatabaseRecord.Server.JAVA, MongoChoice.JavaServer.VERSION));
        if (isWhereItBelongs(record, next)) {
            say.accept("The data is with the server that would be chosen now; nothing is moved.");
            return;
        }
        refuseWithoutRoom(record, next);
        var target = program.map(found -> choice.real(found, next)).orElseGet(() -> choice.java(next));
        move(choice.reading(record), target);
        next.write(data);
        clear(record.place(data));
        say.accept("The data is now with " + DatabaseChoice.described(target) + ".");
    }

    /** Data of a real server belongs to the series of its program. */
    private static boolean isWhereItBelongs(DatabaseRecord record, DatabaseRecord next) {
        return next.server() == record.server()
                && (next.server() == DatabaseRecord.Server.JAVA
                        || DatabaseChoice.version(next).isOfSeriesOf(DatabaseChoice.version(record)));
    }

    /** What an interrupted move has left: half a copy, or the old data when the copy had just taken its place. */
    private void clearLeftovers(DatabaseRecord record) throws IOException {
        for (var folder : record.otherPlaces(data)) {
            clear(folder);
        }
    }

    private void move(MongoChoice source, MongoChoice target) throws IOException {
        try (var from = MongoServers.start(source, Loopback.freePort());
                var to = MongoServers.start(target, Loopback.freePort());
                var reader = MongoClients.create(from.uri());
                var writer = MongoClients.create(to.uri())) {
            if (target instanceof MongoChoice.JavaServer) {
                DatabaseCopy.refuseMoreThan(MongoChoice.JavaServer.MOST_DOCUMENTS, reader);
            }
            long documents = new DatabaseCopy(reader, writer, say).run();
            say.accept(String.format(Locale.ROOT, "%,d documents are carried over and counted.", documents));
        }
    }

    private void refuseWithoutRoom(DatabaseRecord record, DatabaseRecord next) throws IOException {
        long size = size(record.place(data));
        boolean unpacks =
                record.server() == DatabaseRecord.Server.MONGOD && next.server() == DatabaseRecord.Server.JAVA;
        long needed = size * (unpacks ? PACKED : UNPACKED) + SPARE;
        long left = free.bytes(data);
        if (left < needed) {
            throw new StartFailure(String.format(
                    Locale.ROOT,
                    "There is no room to move the data: it has %,d MB, moving it needs %,d MB and %,d MB are free.",
                    size / MEGABYTE,
                    needed / MEGABYTE,
                    left / MEGABYTE));
        }
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    /** Removes a folder of data with its log. */
    private static void clear(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolveSibling(folder.getFileName() + ".log"));
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
