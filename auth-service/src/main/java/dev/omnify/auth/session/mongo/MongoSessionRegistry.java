package dev.omnify.auth.session.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import dev.omnify.auth.account.AccountId;
import dev.omnify.auth.device.Device;
import dev.omnify.auth.session.Rotation;
import dev.omnify.auth.session.Session;
import dev.omnify.auth.session.SessionRegistry;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.mongo.AcrossTenants;
import dev.omnify.kit.mongo.Registries;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;

/** One document to a session; {@code _id} is the hash of what its refresh tokens have in common. */
@AcrossTenants("a refresh token is all that a client has when its access token has expired")
@ApplicationScoped
class MongoSessionRegistry implements SessionRegistry {
    static final String COLLECTION = "sessions";
    static final String SESSION_ID = "sessionId";

    private static final String ID = "_id";
    static final String ACCOUNT = "accountId";
    private static final String TENANT = "tenantId";
    private static final String VERIFIER_HASH = "verifierHash";
    private static final String ROTATIONS = "rotations";
    private static final String SALT = "salt";
    private static final String AT = "at";
    private static final String CREATED_AT = "createdAt";
    private static final String USED_AT = "usedAt";
    private static final String ENDS_AT = "endsAt";
    private static final String BROWSER = "browser";
    private static final String SYSTEM = "system";
    private static final String NETWORK = "network";
    private static final String VERSION = "version";

    private final Registries registries;

    MongoSessionRegistry(Registries registries) {
        this.registries = registries;
    }

    private MongoCollection<Document> sessions() {
        return registries.collection(COLLECTION);
    }

    @Override
    public Optional<Session> find(String selectorHash) {
        return Optional.ofNullable(sessions().find(one(selectorHash)).first()).map(MongoSessionRegistry::session);
    }

    @Override
    public void insert(Session session, Instant endsAt) {
        sessions().insertOne(document(session, endsAt));
    }

    @Override
    public boolean replace(long expectedVersion, Session session, Instant endsAt) {
        var held = one(session.selectorHash()).append(VERSION, expectedVersion);
        return sessions().replaceOne(held, document(session, endsAt)).getMatchedCount() == 1;
    }

    @Override
    public void delete(String selectorHash) {
        sessions().deleteOne(one(selectorHash));
    }

    @Override
    public void deleteById(String id) {
        sessions().deleteOne(new Document(SESSION_ID, id));
    }

    @Override
    public List<Session> list(AccountId account) {
        return sessions()
                .find(new Document(ACCOUNT, account.value()))
                .map(MongoSessionRegistry::session)
                .into(new ArrayList<>());
    }

    @Override
    public long deleteEnded(Instant before) {
        return sessions().deleteMany(Filters.lte(ENDS_AT, Date.from(before))).getDeletedCount();
    }

    private static Document one(String selectorHash) {
        return new Document(ID, selectorHash);
    }

    private static Document document(Session session, Instant endsAt) {
        return one(session.selectorHash())
                .append(SESSION_ID, session.id())
                .append(ACCOUNT, session.account().value())
                .append(TENANT, session.tenant().value())
                .append(VERIFIER_HASH, session.verifierHash())
                .append(
                        ROTATIONS,
                        session.rotations().stream()
                                .map(rotation -> new Document(VERIFIER_HASH, rotation.verifierHash())
                                        .append(SALT, new Binary(rotation.salt()))
                                        .append(AT, Date.from(rotation.at())))
                                .toList())
                .append(CREATED_AT, Date.from(session.createdAt()))
                .append(USED_AT, Date.from(session.usedAt()))
                .append(ENDS_AT, Date.from(endsAt))
                .append(BROWSER, session.device().browser())
                .append(SYSTEM, session.device().system())
                .append(NETWORK, session.device().network())
                .append(VERSION, session.version());
    }

    private static Session session(Document document) {
        return new Session(
                document.getString(SESSION_ID),
                document.getString(ID),
                new AccountId(document.getString(ACCOUNT)),
                TenantId.of(document.getString(TENANT)),
                document.getString(VERIFIER_HASH),
                document.getList(ROTATIONS, Document.class).stream()
                        .map(rotation -> new Rotation(
                                rotation.getString(VERIFIER_HASH),
                                rotation.get(SALT, Binary.class).getData(),
                                rotation.getDate(AT).toInstant()))
                        .toList(),
                document.getDate(CREATED_AT).toInstant(),
                document.getDate(USED_AT).toInstant(),
                new Device(document.getString(BROWSER), document.getString(SYSTEM), document.getString(NETWORK)),
                document.getLong(VERSION));
    }
}
