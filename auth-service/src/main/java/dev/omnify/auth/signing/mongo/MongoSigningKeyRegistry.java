package dev.omnify.auth.signing.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import dev.omnify.auth.signing.KeyTurn;
import dev.omnify.auth.signing.SealedKey;
import dev.omnify.auth.signing.SigningKeyRegistry;
import dev.omnify.kit.mongo.AcrossTenants;
import dev.omnify.kit.mongo.Registries;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;

/** One document to a key; {@code _id} is its number, so that a turn has one key however many replicas rotate. */
@AcrossTenants("the keys sign the tokens of all tenants")
@ApplicationScoped
class MongoSigningKeyRegistry implements SigningKeyRegistry {
    private static final String ID = "_id";
    private static final String FROM = "from";
    private static final String UNTIL = "until";
    private static final String PUBLIC_KEY = "publicKey";
    private static final String SEALED_PRIVATE_KEY = "sealedPrivateKey";

    private final Registries registries;

    MongoSigningKeyRegistry(Registries registries) {
        this.registries = registries;
    }

    private MongoCollection<Document> keys() {
        return registries.collection("signing_keys");
    }

    @Override
    public List<SealedKey> all() {
        return keys().find().map(MongoSigningKeyRegistry::key).into(new ArrayList<>());
    }

    @Override
    public boolean insert(SealedKey key) {
        var document = new Document(ID, key.turn().number())
                .append(FROM, Date.from(key.turn().from()))
                .append(UNTIL, Date.from(key.turn().until()))
                .append(PUBLIC_KEY, new Binary(key.publicKey()))
                .append(SEALED_PRIVATE_KEY, key.sealedPrivateKey());
        return Registries.insertIfAbsent(keys(), document);
    }

    @Override
    public void deleteEnded(Instant before) {
        keys().deleteMany(Filters.lt(UNTIL, Date.from(before)));
    }

    private static SealedKey key(Document document) {
        var turn = new KeyTurn(
                document.getLong(ID),
                document.getDate(FROM).toInstant(),
                document.getDate(UNTIL).toInstant());
        return new SealedKey(
                turn, document.get(PUBLIC_KEY, Binary.class).getData(), document.getString(SEALED_PRIVATE_KEY));
    }
}
