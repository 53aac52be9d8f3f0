package dev.omnify.kit.mongo;

import dev.omnify.kit.TenantId;
import org.bson.Document;

/** The shape of a document's key, {@code tenant/id}: found by {@code _id} alone, on every server by its index. */
final class TenantKey {
    static final String ID = "_id";
    static final String TENANT = "tenantId";
    private static final String SLASH = "/";
    private static final String AFTER_SLASH = "0";

    private TenantKey() {}

    static String of(TenantId tenant, String id) {
        return tenant.value() + SLASH + id;
    }

    static Document one(TenantId tenant, String id) {
        return new Document(ID, of(tenant, id));
    }

    /** All keys of the tenant after this id (exclusive), or from the first on. */
    static Document after(TenantId tenant, String id) {
        return new Document(ID, new Document("$gt", of(tenant, id)).append("$lt", tenant.value() + AFTER_SLASH));
    }

    /** All keys of the tenant before this id (exclusive), or up to the last. */
    static Document before(TenantId tenant, String id) {
        String end = id.isEmpty() ? tenant.value() + AFTER_SLASH : of(tenant, id);
        return new Document(ID, new Document("$gt", of(tenant, "")).append("$lt", end));
    }
}
