package dev.omnify.kit.crypto;

import dev.omnify.kit.TenantId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Keeps wrapped tenant keys and the salts of person keys. */
public interface KeyMaterialStore {
    /**
     * A tenant's key as it is stored.
     *
     * @param masterKey the id of the master key that it is wrapped by
     * @param wrapped the sealed key, Base64
     */
    record WrappedKey(String masterKey, String wrapped) {
        @Override
        public String toString() {
            return "WrappedKey[masterKey=" + masterKey + "]";
        }
    }

    /** The tenant's key with this id. */
    Optional<WrappedKey> key(TenantId tenant, String keyId);

    /** Stores a new key; false, and nothing changed, when there is one with this id. */
    boolean insertKey(TenantId tenant, String keyId, WrappedKey key);

    /** Stores the same key under another master key, unless somebody did so before. */
    void rewrap(TenantId tenant, String keyId, WrappedKey before, WrappedKey after);

    /** Those of the persons' salts that exist, Base64, by person. */
    Map<String, String> salts(TenantId tenant, Collection<String> personIds);

    /** Stores the salts of those persons who have none; the others keep theirs. */
    void insertSalts(TenantId tenant, Map<String, String> byPerson);

    /** Deletes the salts of these persons. */
    void deleteSalts(TenantId tenant, Collection<String> personIds);
}
