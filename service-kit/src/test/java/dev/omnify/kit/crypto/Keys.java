package dev.omnify.kit.crypto;

import dev.omnify.kit.TenantId;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/** Tenants and master keys for these tests. */
final class Keys {
    static final TenantId ONE = TenantId.of("01900000-0000-7000-8000-000000000001");
    static final TenantId OTHER = TenantId.of("01900000-0000-7000-8000-000000000002");

    private Keys() {}

    static String master(int fill) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) fill);
        return Base64.getEncoder().encodeToString(bytes);
    }

    static TenantKeys of(KeyMaterialStore store) {
        return TenantKeys.of(store, Map.of("k1", master(1)), "k1");
    }
}
