package dev.omnify.kit.crypto;

import dev.omnify.kit.TenantId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Keys and salts in memory, counting the round trips for salts. */
final class InMemoryKeyMaterialStore implements KeyMaterialStore {
    final Map<String, WrappedKey> keys = new ConcurrentHashMap<>();
    final Map<String, String> salts = new ConcurrentHashMap<>();
    final AtomicInteger saltReads = new AtomicInteger();
    final AtomicInteger saltWrites = new AtomicInteger();

    private static String id(TenantId tenant, String id) {
        return tenant.value() + "/" + id;
    }

    @Override
    public Optional<WrappedKey> key(TenantId tenant, String keyId) {
        return Optional.ofNullable(keys.get(id(tenant, keyId)));
    }

    @Override
    public boolean insertKey(TenantId tenant, String keyId, WrappedKey key) {
        return keys.putIfAbsent(id(tenant, keyId), key) == null;
    }

    @Override
    public void rewrap(TenantId tenant, String keyId, WrappedKey before, WrappedKey after) {
        keys.replace(id(tenant, keyId), before, after);
    }

    @Override
    public Map<String, String> salts(TenantId tenant, Collection<String> personIds) {
        saltReads.incrementAndGet();
        var found = new HashMap<String, String>();
        for (String personId : personIds) {
            String salt = salts.get(id(tenant, personId));
            if (salt != null) {
                found.put(personId, salt);
            }
        }
        return found;
    }

    @Override
    public void insertSalts(TenantId tenant, Map<String, String> byPerson) {
        saltWrites.incrementAndGet();
        byPerson.forEach((personId, salt) -> salts.putIfAbsent(id(tenant, personId), salt));
    }

    @Override
    public void deleteSalts(TenantId tenant, Collection<String> personIds) {
        personIds.forEach(personId -> salts.remove(id(tenant, personId)));
    }
}
