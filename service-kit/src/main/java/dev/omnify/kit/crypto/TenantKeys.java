package dev.omnify.kit.crypto;

import dev.omnify.kit.TenantId;
import dev.omnify.kit.crypto.KeyMaterialStore.WrappedKey;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * The tenants' data keys. Each is 32 random bytes, wrapped by the master key; for each master key that was ever active
 * a tenant has one of the same id, made when it first seals something under it. One more, which never changes, keys the
 * look-up hashes. A key found wrapped by an older master key is wrapped anew by the active one.
 */
@ApplicationScoped
public class TenantKeys {
    /** The id of the key that is never rotated, since look-ups must find what was hashed before. */
    static final String LOOKUP = "lookup";

    private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9_-]{1,32}");
    private static final int MAX_CACHED = 20_000;

    private final KeyMaterialStore store;
    private final CryptoConfig config;
    private final SecureRandom random = new SecureRandom();
    private final Map<Id, SecretKey> opened = new ConcurrentHashMap<>();
    private volatile @Nullable Map<String, SecretKey> masters;

    TenantKeys(KeyMaterialStore store, CryptoConfig config) {
        this.store = store;
        this.config = config;
    }

    /** The master keys, which wrap the tenants' keys. */
    @ConfigMapping(prefix = "omnify.crypto")
    interface CryptoConfig {
        /**
         * Base64 of 32 random bytes by key id (letters, digits, {@code _} and {@code -}, at most 32). A key stays here
         * until nothing is wrapped by it any more; {@code openssl rand -base64 32} makes one.
         */
        Map<String, String> keys();

        /** The id of the key that new things are sealed under. Change it to rotate. */
        @WithName("active-key")
        Optional<String> activeKey();

        /** Whether the service refuses to start in production without keys; false for one that seals nothing. */
        @WithDefault("true")
        boolean required();
    }

    /**
     * Keys of an own making, for where there is no container.
     *
     * @param masterKeys Base64 of 32 bytes by key id
     */
    public static TenantKeys of(KeyMaterialStore store, Map<String, String> masterKeys, String activeKey) {
        return new TenantKeys(store, new CryptoConfig() {
            @Override
            public Map<String, String> keys() {
                return masterKeys;
            }

            @Override
            public Optional<String> activeKey() {
                return Optional.of(activeKey);
            }

            @Override
            public boolean required() {
                return true;
            }
        });
    }

    private record Id(TenantId tenant, String keyId) {}

    /** The id of the key that new things are sealed under. */
    String activeId() {
        masters();
        return config.activeKey().orElseThrow();
    }

    SecureRandom random() {
        return random;
    }

    /** The tenant's key with this id, made when there is none and its id is the active one or {@link #LOOKUP}. */
    SecretKey get(TenantId tenant, String keyId) {
        var id = new Id(tenant, keyId);
        SecretKey known = opened.get(id);
        if (known != null) {
            return known;
        }
        SecretKey key = load(tenant, keyId);
        if (opened.size() >= MAX_CACHED) {
            opened.clear();
        }
        opened.put(id, key);
        return key;
    }

    private SecretKey load(TenantId tenant, String keyId) {
        var stored = store.key(tenant, keyId);
        if (stored.isEmpty()) {
            if (!keyId.equals(LOOKUP) && !keyId.equals(activeId())) {
                throw Aead.notOpened(new IllegalStateException("this tenant has no key " + keyId));
            }
            store.insertKey(tenant, keyId, wrap(tenant, keyId, Aead.random(random, Aead.KEY_BYTES)));
            stored = store.key(tenant, keyId);
        }
        WrappedKey wrapped = stored.orElseThrow();
        byte[] key = Aead.open(
                master(wrapped.masterKey()),
                purpose(tenant, keyId),
                Base64.getDecoder().decode(wrapped.wrapped()));
        if (!wrapped.masterKey().equals(activeId())) {
            // So that the older master key can be taken away once all tenants were seen.
            store.rewrap(tenant, keyId, wrapped, wrap(tenant, keyId, key));
        }
        return Aead.key(key);
    }

    private WrappedKey wrap(TenantId tenant, String keyId, byte[] key) {
        byte[] sealed = Aead.seal(master(activeId()), random, purpose(tenant, keyId), key);
        return new WrappedKey(activeId(), Base64.getEncoder().encodeToString(sealed));
    }

    private static byte[] purpose(TenantId tenant, String keyId) {
        return Aead.framed(tenant.value(), "tenant-key", keyId);
    }

    private SecretKey master(String id) {
        SecretKey key = masters().get(id);
        if (key == null) {
            throw new IllegalStateException(
                    "omnify.crypto.keys has no key " + id + ", which a tenant's key is wrapped by");
        }
        return key;
    }

    private Map<String, SecretKey> masters() {
        Map<String, SecretKey> known = masters;
        if (known == null) {
            known = read(config);
            masters = known;
        }
        return known;
    }

    private static Map<String, SecretKey> read(CryptoConfig config) {
        String active = config.activeKey()
                .orElseThrow(() -> new IllegalStateException("set omnify.crypto.active-key (OMNIFY_CRYPTO_ACTIVE_KEY)"
                        + " to the id of a key in omnify.crypto.keys: nothing is stored unsealed"));
        var keys = new TreeMap<String, SecretKey>();
        config.keys().forEach((id, text) -> keys.put(checked(id), decoded(id, text)));
        if (!keys.containsKey(active)) {
            throw new IllegalStateException("omnify.crypto.keys has no key " + active
                    + ", the active one: set omnify.crypto.keys." + active + " to Base64 of 32 random bytes");
        }
        return Map.copyOf(keys);
    }

    private static String checked(String id) {
        if (!KEY_ID.matcher(id).matches() || id.equals(LOOKUP)) {
            throw new IllegalStateException("not an id for a key in omnify.crypto.keys: " + id);
        }
        return id;
    }

    private static SecretKey decoded(String id, String text) {
        try {
            return Aead.key(Base64.getDecoder().decode(text.strip()));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("omnify.crypto.keys." + id + " is not Base64 of 32 bytes", e);
        }
    }

    void check(@Observes StartupEvent start) {
        if (LaunchMode.current() == LaunchMode.NORMAL && config.required()) {
            requireSafe();
        }
    }

    /** In production a service does not start without keys, nor with one that is no secret. */
    void requireSafe() {
        masters().forEach((id, key) -> {
            byte[] bytes = key.getEncoded();
            var same = new byte[bytes.length];
            Arrays.fill(same, bytes[0]);
            if (Arrays.equals(bytes, same)) {
                throw new IllegalStateException(
                        "omnify.crypto.keys." + id + " is not random; openssl rand -base64 32 is");
            }
        });
    }
}
