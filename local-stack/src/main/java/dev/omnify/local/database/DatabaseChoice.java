package dev.omnify.local.database;

import dev.omnify.local.StartFailure;
import dev.omnify.local.backends.MongoChoice;
import dev.omnify.local.backends.Storage;
import dev.omnify.local.mongod.MongodProgram;
import dev.omnify.local.mongod.MongodSearch;
import dev.omnify.local.mongod.MongodVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Chooses the MongoDB of a data folder. Data stays with the kind of server that wrote it; an empty folder gets the best
 * that can be had.
 */
public final class DatabaseChoice {

    private final Path data;
    private final MongodSearch search;
    private final Consumer<String> say;

    /** @param say told what a person should know, a line each */
    public DatabaseChoice(Path data, MongodSearch search, Consumer<String> say) {
        this.data = data;
        this.search = search;
        this.say = say;
    }

    /**
     * The server to start, recorded in the data folder.
     *
     * @throws StartFailure when the data was written by something that cannot be had here
     */
    public MongoChoice forFleet() throws IOException {
        var record = recorded();
        return record.isPresent() ? keeping(record.get()) : fresh();
    }

    /** The record of data that is there. */
    Optional<DatabaseRecord> recorded() throws IOException {
        var record = DatabaseRecord.in(data);
        if (record.isEmpty() && DatabaseRecord.hasUnrecordedData(data)) {
            throw new StartFailure("The database in " + data
                    + " was written by an earlier version of OmniFy, which kept no record of its server:"
                    + " ./omnify reset deletes it and starts anew.");
        }
        if (record.isPresent() && !DatabaseRecord.hasData(record.get().place(data))) {
            return Optional.empty();
        }
        return record;
    }

    private MongoChoice fresh() throws IOException {
        var program = search.forNewData();
        var record = program.map(found -> DatabaseRecord.first(
                        DatabaseRecord.Server.MONGOD, found.version().toString()))
                .orElseGet(() -> DatabaseRecord.first(DatabaseRecord.Server.JAVA, MongoChoice.JavaServer.VERSION));
        record.write(data);
        return program.<MongoChoice>map(found -> real(found, record)).orElseGet(() -> java(record));
    }

    /** The server to read the data with that is to be carried over. */
    MongoChoice reading(DatabaseRecord record) throws IOException {
        return record.server() == DatabaseRecord.Server.JAVA
                ? keeping(record)
                : real(search.toReadDataOf(version(record)).orElseThrow(() -> missing(record)), record);
    }

    /** The server that a record names, without looking for a better one. */
    MongoChoice keeping(DatabaseRecord record) throws IOException {
        return switch (record.server()) {
            case JAVA -> {
                refuseNewerJavaServer(record);
                yield java(record);
            }
            case MONGOD -> {
                if (search.wantsJava()) {
                    say.accept("MongoDB: OMNIFY_MONGOD asks for the Java server, but this data stays with its real"
                            + " server until ./omnify move-data");
                }
                var program = search.forDataOf(version(record)).orElseThrow(() -> missing(record));
                if (version(record).compareTo(program.version()) < 0) {
                    record.writtenBy(program.version().toString()).write(data);
                }
                yield real(program, record);
            }
        };
    }

    private void refuseNewerJavaServer(DatabaseRecord record) {
        var ours = MongodVersion.in(MongoChoice.JavaServer.VERSION).orElseThrow();
        if (version(record).compareTo(ours) > 0) {
            throw new StartFailure("The database in " + data + " was written by the Java server " + record.version()
                    + ", this OmniFy brings " + ours + ": run the newer OmniFy, or delete the data by ./omnify reset.");
        }
    }

    private StartFailure missing(DatabaseRecord record) {
        return new StartFailure("The database in " + data + " was written by MongoDB " + record.version()
                + " and no mongod of version " + version(record).series()
                + " can be had here: name one in OMNIFY_MONGOD, or delete the data by ./omnify reset.");
    }

    /** The version that wrote the data. */
    static MongodVersion version(DatabaseRecord record) {
        return MongodVersion.in(record.version())
                .orElseThrow(() -> new StartFailure("The record of the database names the version \"" + record.version()
                        + "\", which is none: ./omnify reset deletes all data."));
    }

    MongoChoice real(MongodProgram program, DatabaseRecord record) {
        return new MongoChoice.RealServer(program, record.place(data), MongoChoice.Life.OF_A_FLEET);
    }

    MongoChoice java(DatabaseRecord record) {
        return new MongoChoice.JavaServer(new Storage.Folder(record.place(data)));
    }

    /** Which server a choice is, and for the Java one what it is good for. */
    public static String described(MongoChoice choice) {
        return described(
                choice instanceof MongoChoice.RealServer real ? Optional.of(real.program()) : Optional.empty());
    }

    /** The same of a program, or of the Java server when there is none. */
    public static String described(Optional<MongodProgram> program) {
        return program.map(found -> "MongoDB " + found.version() + " (from " + found.origin() + ")")
                .orElseGet(() -> String.format(
                        Locale.ROOT,
                        "the embedded Java server in place of MongoDB, which serves up to %,d customers of all"
                                + " organizations together. For a real one: put a mongod on the PATH, or name one in"
                                + " OMNIFY_MONGOD, then ./omnify down and ./omnify move-data; or give a server's"
                                + " address in OMNIFY_MONGODB_URI",
                        MongoChoice.JavaServer.MOST_DOCUMENTS));
    }
}
