package dev.omnify.kit.crypto.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.crypto.KeyMaterialStore;
import dev.omnify.kit.mongo.TenantCollection;
import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import io.quarkus.mongodb.panache.common.MongoEntity;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;

/** Wrapped keys in the collection {@code tenant_keys}, salts in {@code person_salts}. */
@ApplicationScoped
class MongoKeyMaterialStore implements KeyMaterialStore {
    private static final int BULK = 500;

    private final TenantCollection<KeyDocument> keys;
    private final TenantCollection<SaltDocument> salts;
    private final SaltDocuments saltDocuments;

    MongoKeyMaterialStore(KeyDocuments keyDocuments, SaltDocuments saltDocuments) {
        this.keys = TenantCollection.of(keyDocuments);
        this.salts = TenantCollection.of(saltDocuments);
        this.saltDocuments = saltDocuments;
    }

    /** A tenant's key with this id. */
    @RegisterForReflection
    @MongoEntity(collection = "tenant_keys")
    public record KeyDocument(String id, String masterKey, String wrapped) {
        static KeyDocument of(String id, WrappedKey key) {
            return new KeyDocument(id, key.masterKey(), key.wrapped());
        }

        WrappedKey key() {
            return new WrappedKey(masterKey, wrapped);
        }
    }

    /** A person's salt. */
    @RegisterForReflection
    @MongoEntity(collection = "person_salts")
    public record SaltDocument(String id, String salt) {
        @Override
        public String toString() {
            return "SaltDocument[id=" + id + "]";
        }
    }

    @ApplicationScoped
    static class KeyDocuments implements PanacheMongoRepositoryBase<KeyDocument, String> {}

    @ApplicationScoped
    static class SaltDocuments implements PanacheMongoRepositoryBase<SaltDocument, String> {}

    @Override
    public Optional<WrappedKey> key(TenantId tenant, String keyId) {
        return keys.find(tenant, keyId).map(KeyDocument::key);
    }

    @Override
    public boolean insertKey(TenantId tenant, String keyId, WrappedKey key) {
        return keys.insert(tenant, keyId, KeyDocument.of(keyId, key));
    }

    @Override
    public void rewrap(TenantId tenant, String keyId, WrappedKey before, WrappedKey after) {
        keys.updateIf(
                tenant,
                keyId,
                Filters.eq("wrapped", before.wrapped()),
                Updates.combine(Updates.set("masterKey", after.masterKey()), Updates.set("wrapped", after.wrapped())));
    }

    @Override
    public Map<String, String> salts(TenantId tenant, Collection<String> personIds) {
        var found = new TreeMap<String, String>();
        salts.findAll(tenant, personIds).forEach((personId, document) -> found.put(personId, document.salt()));
        return found;
    }

    /**
     * Goes to the driver itself, since a salt that is there must win over a new one, which no upsert of a whole does.
     */
    @Override
    public void insertSalts(TenantId tenant, Map<String, String> byPerson) {
        var slice = new ArrayList<WriteModel<SaltDocument>>(BULK);
        for (var entry : byPerson.entrySet()) {
            slice.add(insertion(tenant, entry.getKey(), entry.getValue()));
            if (slice.size() == BULK) {
                write(slice);
            }
        }
        write(slice);
    }

    private void write(List<WriteModel<SaltDocument>> slice) {
        if (!slice.isEmpty()) {
            saltDocuments.mongoCollection().bulkWrite(slice);
            slice.clear();
        }
    }

    private static WriteModel<SaltDocument> insertion(TenantId tenant, String personId, String salt) {
        var fields = new Document("id", personId)
                .append("salt", salt)
                .append("tenantId", tenant.value())
                .append("version", 1L);
        return new UpdateOneModel<>(
                new Document("_id", tenant.value() + "/" + personId),
                new Document("$setOnInsert", fields),
                new UpdateOptions().upsert(true));
    }

    @Override
    public void deleteSalts(TenantId tenant, Collection<String> personIds) {
        personIds.forEach(personId -> salts.delete(tenant, personId));
    }
}
