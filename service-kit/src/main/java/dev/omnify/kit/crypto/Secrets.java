package dev.omnify.kit.crypto;

import dev.omnify.kit.TenantId;
import dev.omnify.kit.crypto.Aead.Envelope;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;

/**
 * Seals secrets (credentials, webhook secrets, seeds) for storage as {@code v1.<keyId>.<base64url>}: AES-256-GCM under
 * the tenant's key. A sealed text opens for the same tenant and purpose only.
 */
@ApplicationScoped
public class Secrets {
    private static final String UNNAMED = "secret";

    private final TenantKeys keys;

    public Secrets(TenantKeys keys) {
        this.keys = keys;
    }

    /** Seals a text. */
    public String seal(TenantId tenant, String plaintext) {
        return seal(tenant, UNNAMED, plaintext);
    }

    /** Opens what {@link #seal(TenantId, String)} gave; {@code internal} when it was changed or is another tenant's. */
    public String open(TenantId tenant, String sealed) {
        return open(tenant, UNNAMED, sealed);
    }

    /**
     * Seals a text for one use, so that it cannot be put in the place of another.
     *
     * @param purpose what it is, such as the name of its field
     */
    public String seal(TenantId tenant, String purpose, String plaintext) {
        String keyId = keys.activeId();
        byte[] sealed = Aead.seal(
                keys.get(tenant, keyId),
                keys.random(),
                aad(tenant, purpose),
                plaintext.getBytes(StandardCharsets.UTF_8));
        return new Envelope(keyId, sealed).text();
    }

    /** Opens what was sealed for this tenant and purpose; {@code internal} for anything else. */
    public String open(TenantId tenant, String purpose, String sealed) {
        var envelope = Envelope.parse(sealed);
        byte[] plaintext = Aead.open(keys.get(tenant, envelope.keyId()), aad(tenant, purpose), envelope.sealed());
        return new String(plaintext, StandardCharsets.UTF_8);
    }

    private static byte[] aad(TenantId tenant, String purpose) {
        return Aead.framed(tenant.value(), "purpose", purpose);
    }
}
