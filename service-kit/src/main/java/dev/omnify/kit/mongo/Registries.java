package dev.omnify.kit.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import org.bson.Document;
import org.eclipse.microprofile.config.ConfigProvider;

/** The way to a collection for the types that are {@link AcrossTenants}; nobody else may use it. */
@ApplicationScoped
public class Registries {
    private final MongoClient client;

    Registries(MongoClient client) {
        this.client = client;
    }

    /** A collection of the service's own database. */
    public MongoCollection<Document> collection(String name) {
        return database().getCollection(name);
    }

    /** The service's own database. */
    public MongoDatabase database() {
        return client.getDatabase(ConfigProvider.getConfig().getValue("quarkus.mongodb.database", String.class));
    }

    /**
     * Inserts a document that may come second: who is first is decided by the unique index alone. False, and nothing
     * changed, when there is one with its id or another unique value.
     */
    public static <T> boolean insertIfAbsent(MongoCollection<T> collection, T document) {
        try {
            collection.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }
}
