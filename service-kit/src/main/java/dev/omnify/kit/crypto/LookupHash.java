package dev.omnify.kit.crypto;

import dev.omnify.kit.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;

/**
 * Finds a record by a value that is only kept sealed. HMAC-SHA-256 under a key of the tenant and the field, so that
 * equal values of two tenants, or of two fields, have unlike hashes, and nobody without the key can try values out.
 */
@ApplicationScoped
public class LookupHash {
    private final TenantKeys keys;

    public LookupHash(TenantKeys keys) {
        this.keys = keys;
    }

    /**
     * The hash, 43 characters of base64url; the same for ever, whichever master key is active.
     *
     * @param field what the value is, such as {@code email}
     * @param value in the one form that is looked up: trimming and lower case are the caller's
     */
    public String of(TenantId tenant, String field, String value) {
        return each(tenant, field, List.of(value)).getFirst();
    }

    /** The hashes of many values of one field, in their order. */
    public List<String> each(TenantId tenant, String field, Collection<String> values) {
        byte[] secret = keys.get(tenant, TenantKeys.LOOKUP).getEncoded();
        byte[] key = Aead.hkdf(secret, new byte[0], Aead.framed(tenant.value(), "lookup", field), Aead.KEY_BYTES);
        var text = Base64.getUrlEncoder().withoutPadding();
        return values.stream()
                .map(value -> text.encodeToString(Aead.hmac(key, value.getBytes(StandardCharsets.UTF_8))))
                .toList();
    }
}
