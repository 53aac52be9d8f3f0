package dev.omnify.auth.mail.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import dev.omnify.auth.mail.MailAllowanceRegistry;
import dev.omnify.kit.mongo.AcrossTenants;
import dev.omnify.kit.mongo.Registries;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;

/** One document to a key, which is its {@code _id}. */
@AcrossTenants("a mail goes to an address, whatever organizations its owner belongs to")
@ApplicationScoped
class MongoMailAllowanceRegistry implements MailAllowanceRegistry {
    private static final String COLLECTION = "mailAllowances";
    private static final String ID = "_id";
    private static final String COUNT = "count";
    private static final String ENDS_AT = "endsAt";

    private final Registries registries;

    MongoMailAllowanceRegistry(Registries registries) {
        this.registries = registries;
    }

    @Override
    public int count(String key, Instant endsAt) {
        var counted = registries
                .collection(COLLECTION)
                .findOneAndUpdate(
                        new Document(ID, key),
                        Updates.combine(Updates.inc(COUNT, 1), Updates.set(ENDS_AT, Date.from(endsAt))),
                        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return counted == null ? 1 : counted.getInteger(COUNT, 1);
    }

    @Override
    public void forgetEnded(Instant before) {
        registries.collection(COLLECTION).deleteMany(Filters.lte(ENDS_AT, Date.from(before)));
    }
}
