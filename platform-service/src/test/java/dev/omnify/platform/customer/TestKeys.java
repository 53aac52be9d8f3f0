package dev.omnify.platform.customer;

import dev.omnify.kit.TenantId;
import dev.omnify.kit.crypto.KeyMaterialStore;
import dev.omnify.kit.crypto.TenantKeys;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Keys in memory, with a count of persons that have one. */
public final class TestKeys implements KeyMaterialStore {
    private final Map<String, WrappedKey> keys = new TreeMap<>();
    private final Map<String, String> salts = new TreeMap<>();

    /** The tenants' keys. */
    public TenantKeys tenantKeys() {
        return TenantKeys.of(this, Map.of("test", Base64.getEncoder().encodeToString(new byte[32])), "test");
    }

    /** How many persons have a key. */
    public int persons() {
        return salts.size();
    }

    @Override
    public Optional<WrappedKey> key(TenantId tenant, String keyId) {
        return Optional.ofNullable(keys.get(tenant + "/" + keyId));
    }

    @Override
    public boolean insertKey(TenantId tenant, String keyId, WrappedKey key) {
        return keys.putIfAbsent(tenant + "/" + keyId, key) == null;
    }

    @Override
    public void rewrap(TenantId tenant, String keyId, WrappedKey before, WrappedKey after) {
        keys.replace(tenant + "/" + keyId, before, after);
    }

    @Override
    public Map<String, String> salts(TenantId tenant, Collection<String> personIds) {
        var found = new TreeMap<String, String>();
        for (String person : personIds) {
            String salt = salts.get(tenant + "/" + person);
            if (salt != null) {
                found.put(person, salt);
            }
        }
        return found;
    }

    @Override
    public void insertSalts(TenantId tenant, Map<String, String> byPerson) {
        byPerson.forEach((person, salt) -> salts.putIfAbsent(tenant + "/" + person, salt));
    }

    @Override
    public void deleteSalts(TenantId tenant, Collection<String> personIds) {
        personIds.forEach(person -> salts.remove(tenant + "/" + person));
    }
}
