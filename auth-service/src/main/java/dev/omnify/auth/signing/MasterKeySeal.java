package dev.omnify.auth.signing;

import dev.omnify.kit.TenantId;
import dev.omnify.kit.crypto.Secrets;
import jakarta.enterprise.context.ApplicationScoped;

/** Seals under a key of the installation's own, which the master key wraps as it does a tenant's. */
@ApplicationScoped
class MasterKeySeal implements KeySeal {
    /** The nil UUID (RFC 9562, 5.9), which no organization has. */
    private static final TenantId INSTALLATION = TenantId.of("00000000-0000-0000-0000-000000000000");

    private static final String PURPOSE = "signing-key";

    private final Secrets secrets;

    MasterKeySeal(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public String seal(String plaintext) {
        return secrets.seal(INSTALLATION, PURPOSE, plaintext);
    }

    @Override
    public String open(String sealed) {
        return secrets.open(INSTALLATION, PURPOSE, sealed);
    }
}
