package dev.omnify.auth.revocation.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import dev.omnify.auth.revocation.RevocationRegistry;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.mongo.AcrossTenants;
import dev.omnify.kit.mongo.Registries;
import dev.omnify.kit.revocation.Revocation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** One document to a session or a membership; {@code _id} says which. */
@AcrossTenants("every process of every service takes all of it")
@ApplicationScoped
class MongoRevocationRegistry implements RevocationRegistry {
    static final String COLLECTION = "revocations";
    static final String AT = "at";

    private static final String ID = "_id";
    private static final String SESSION = "session";
    private static final String ACCOUNT = "account";
    private static final String TENANT = "tenant";

    private final Registries registries;

    MongoRevocationRegistry(Registries registries) {
        this.registries = registries;
    }

    private MongoCollection<Document> revocations() {
        return registries.collection(COLLECTION);
    }

    @Override
    public void put(Revocation revocation) {
        var document = document(revocation);
        revocations().replaceOne(new Document(ID, document.get(ID)), document, new ReplaceOptions().upsert(true));
    }

    @Override
    public List<Revocation> since(Instant moment) {
        return revocations()
                .find(Filters.gte(AT, Date.from(moment)))
                .map(MongoRevocationRegistry::revocation)
                .into(new ArrayList<>());
    }

    @Override
    public long deleteBefore(Instant moment) {
        return revocations().deleteMany(Filters.lt(AT, Date.from(moment))).getDeletedCount();
    }

    private static Document document(Revocation revocation) {
        var at = Date.from(revocation.at());
        return switch (revocation) {
            case Revocation.SessionEnded ended ->
                new Document(ID, "session/" + ended.session())
                        .append(SESSION, ended.session())
                        .append(AT, at);
            case Revocation.MemberChanged changed ->
                new Document(ID, "member/" + changed.tenant().value() + "/" + changed.account())
                        .append(ACCOUNT, changed.account())
                        .append(TENANT, changed.tenant().value())
                        .append(AT, at);
        };
    }

    private static Revocation revocation(Document document) {
        var at = document.getDate(AT).toInstant();
        String session = document.getString(SESSION);
        return session == null
                ? new Revocation.MemberChanged(
                        document.getString(ACCOUNT), TenantId.of(document.getString(TENANT)), at)
                : new Revocation.SessionEnded(session, at);
    }
}
