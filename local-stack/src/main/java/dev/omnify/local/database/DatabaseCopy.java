package dev.omnify.local.database;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.omnify.local.StartFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.RawBsonDocument;

/** Copies every database of one server to another one, byte for byte, with indexes, and compares the counts. */
final class DatabaseCopy {

    private static final Set<String> SERVERS_OWN = Set.of("admin", "config", "local");
    private static final int BATCH_DOCUMENTS = 500;
    private static final int BATCH_BYTES = 8 * 1024 * 1024;

    private final MongoClient from;
    private final MongoClient to;
    private final Consumer<String> say;

    DatabaseCopy(MongoClient from, MongoClient to, Consumer<String> say) {
        this.from = from;
        this.to = to;
        this.say = say;
    }

    /** A collection, with the database it is in. */
    private record Place(String database, String collection) {
        @Override
        public String toString() {
            return database + "." + collection;
        }
    }

    private static List<Place> places(MongoClient client) {
        var places = new ArrayList<Place>();
        for (var database : client.listDatabaseNames()) {
            if (!SERVERS_OWN.contains(database)) {
                for (var collection : client.getDatabase(database).listCollectionNames()) {
                    if (!collection.startsWith("system.")) {
                        places.add(new Place(database, collection));
                    }
                }
            }
        }
        return places;
    }

    /** Refuses when a collection has more documents than this. */
    static void refuseMoreThan(long most, MongoClient client) {
        for (var place : places(client)) {
            long documents = client.getDatabase(place.database())
                    .getCollection(place.collection())
                    .estimatedDocumentCount();
            if (documents > most) {
                throw new StartFailure(String.format(
                        Locale.ROOT,
                        "%s has %,d documents and the Java server serves at most %,d a collection: the data stays"
                                + " where it is.",
                        place,
                        documents,
                        most));
            }
        }
    }

    /** Copies all; the number of documents. */
    long run() {
        long all = 0;
        for (var place : places(from)) {
            all += copy(place);
        }
        return all;
    }

    private long copy(Place place) {
        var source = from.getDatabase(place.database());
        var target = to.getDatabase(place.database());
        target.createCollection(place.collection());
        copyIndexes(place.collection(), source, target);
        var documents = target.getCollection(place.collection(), RawBsonDocument.class);
        var batch = new ArrayList<RawBsonDocument>();
        long bytes = 0;
        long copied = 0;
        try (var cursor = source.getCollection(place.collection(), RawBsonDocument.class)
                .find()
                .batchSize(BATCH_DOCUMENTS)
                .cursor()) {
            while (cursor.hasNext()) {
                var document = cursor.next();
                batch.add(document);
                bytes += document.getByteBuffer().remaining();
                if (batch.size() == BATCH_DOCUMENTS || bytes > BATCH_BYTES) {
                    documents.insertMany(batch);
                    copied += batch.size();
                    batch.clear();
                    bytes = 0;
                }
            }
        }
        if (!batch.isEmpty()) {
            documents.insertMany(batch);
            copied += batch.size();
        }
        compare(place, copied);
        say.accept(String.format(Locale.ROOT, "carried over %s: %,d documents", place, copied));
        return copied;
    }

    private static void copyIndexes(String collection, MongoDatabase source, MongoDatabase target) {
        var indexes = new ArrayList<Document>();
        for (var index : source.getCollection(collection).listIndexes()) {
            if (!"_id_".equals(index.getString("name"))) {
                var own = new Document(index);
                own.remove("v");
                own.remove("ns");
                indexes.add(own);
            }
        }
        if (!indexes.isEmpty()) {
            target.runCommand(new Document("createIndexes", collection).append("indexes", indexes));
        }
    }

    private void compare(Place place, long copied) {
        long there = from.getDatabase(place.database())
                .getCollection(place.collection())
                .countDocuments();
        long here = to.getDatabase(place.database())
                .getCollection(place.collection())
                .countDocuments();
        if (there != here || copied != here) {
            throw new StartFailure(String.format(
                    Locale.ROOT,
                    "%s has %,d documents and %,d of them arrived: the data stays where it is.",
                    place,
                    there,
                    here));
        }
    }
}
