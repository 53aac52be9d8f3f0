package dev.omnify.kit.mongo;

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
}
