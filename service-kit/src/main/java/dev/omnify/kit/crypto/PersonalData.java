package dev.omnify.kit.crypto;

import dev.omnify.kit.TenantId;
import dev.omnify.kit.crypto.Aead.Envelope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.crypto.SecretKey;

/**
 * Seals what is personal about a customer under a key of that person: HKDF-SHA-256 of the tenant's key with a random
 * salt that is kept apart. Without the salt nothing sealed for the person can be opened again, not even from a backup
 * of the documents.
 */
@ApplicationScoped
public class PersonalData {
    private static final int SALT_BYTES = 32;

    private final TenantKeys keys;
    private final KeyMaterialStore store;

    public PersonalData(TenantKeys keys, KeyMaterialStore store) {
        this.keys = keys;
        this.store = store;
    }

    /** Seals a person's fields as one text. */
    public String seal(TenantId tenant, String personId, Map<String, String> fields) {
        return sealAll(tenant, Map.of(personId, fields)).values().iterator().next();
    }

    /**
     * The fields that were sealed for the person, none when the person is forgotten; {@code internal} when the text was
     * changed, or is another person's or tenant's.
     */
    public Map<String, String> open(TenantId tenant, String personId, String sealed) {
        return openAll(tenant, Map.of(personId, sealed)).values().iterator().next();
    }

    /** Seals many persons' fields: one read, and one write when some of the persons are new. */
    public Map<String, String> sealAll(TenantId tenant, Map<String, Map<String, String>> fieldsByPerson) {
        if (fieldsByPerson.isEmpty()) {
            return Map.of();
        }
        String keyId = keys.activeId();
        SecretKey tenantKey = keys.get(tenant, keyId);
        Map<String, String> salts = salts(tenant, fieldsByPerson.keySet());
        var sealed = new LinkedHashMap<String, String>();
        fieldsByPerson.forEach((personId, fields) -> {
            SecretKey key = personKey(tenantKey, tenant, personId, Objects.requireNonNull(salts.get(personId)));
            byte[] text = Aead.seal(key, keys.random(), aad(tenant, personId), framed(fields));
            sealed.put(personId, new Envelope(keyId, text).text());
        });
        return sealed;
    }

    /** Opens many persons' fields with one read; a forgotten person has none. */
    public Map<String, Map<String, String>> openAll(TenantId tenant, Map<String, String> sealedByPerson) {
        if (sealedByPerson.isEmpty()) {
            return Map.of();
        }
        Map<String, String> salts = store.salts(tenant, sealedByPerson.keySet());
        var opened = new LinkedHashMap<String, Map<String, String>>();
        sealedByPerson.forEach((personId, text) -> {
            String salt = salts.get(personId);
            opened.put(personId, salt == null ? Map.of() : open(tenant, personId, salt, Envelope.parse(text)));
        });
        return opened;
    }

    private Map<String, String> open(TenantId tenant, String personId, String salt, Envelope envelope) {
        SecretKey key = personKey(keys.get(tenant, envelope.keyId()), tenant, personId, salt);
        return unframed(Aead.open(key, aad(tenant, personId), envelope.sealed()));
    }

    /** Makes all that was ever sealed for the person unreadable. */
    public void forget(TenantId tenant, String personId) {
        forgetAll(tenant, List.of(personId));
    }

    /** Makes all that was ever sealed for these persons unreadable. */
    public void forgetAll(TenantId tenant, Collection<String> personIds) {
        store.deleteSalts(tenant, personIds);
    }

    /** Reads once more after a write, since another process may have given a person a salt at the same time. */
    private Map<String, String> salts(TenantId tenant, Collection<String> personIds) {
        Map<String, String> known = store.salts(tenant, personIds);
        var fresh = new LinkedHashMap<String, String>();
        for (String personId : personIds) {
            if (!known.containsKey(personId)) {
                byte[] salt = Aead.random(keys.random(), SALT_BYTES);
                fresh.put(personId, Base64.getEncoder().encodeToString(salt));
            }
        }
        if (fresh.isEmpty()) {
            return known;
        }
        store.insertSalts(tenant, fresh);
        var all = new TreeMap<>(known);
        all.putAll(store.salts(tenant, fresh.keySet()));
        return all;
    }

    private static SecretKey personKey(SecretKey tenantKey, TenantId tenant, String personId, String salt) {
        byte[] info = Aead.framed(tenant.value(), "person", personId);
        return Aead.key(Aead.hkdf(tenantKey.getEncoded(), Base64.getDecoder().decode(salt), info, Aead.KEY_BYTES));
    }

    private static byte[] aad(TenantId tenant, String personId) {
        return Aead.framed(tenant.value(), "personal-data", personId);
    }

    private static byte[] framed(Map<String, String> fields) {
        var parts = new ArrayList<String>();
        new TreeMap<>(fields).forEach((name, value) -> {
            parts.add(name);
            parts.add(value);
        });
        return Aead.framed(parts.toArray(String[]::new));
    }

    private static Map<String, String> unframed(byte[] framed) {
        var parts = Aead.unframed(framed);
        var fields = new LinkedHashMap<String, String>();
        for (int i = 0; i < parts.size(); i += 2) {
            fields.put(parts.get(i), parts.get(i + 1));
        }
        return fields;
    }
}
