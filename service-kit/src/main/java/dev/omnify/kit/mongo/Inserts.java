package dev.omnify.kit.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;

/** Inserts that may come second: who is first is decided by the unique index alone. */
public final class Inserts {
    private Inserts() {}

    /** Writes a new document; false, and nothing changed, when there is one with its id or another unique value. */
    public static <T> boolean ifAbsent(MongoCollection<T> collection, T document) {
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
