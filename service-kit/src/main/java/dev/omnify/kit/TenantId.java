package dev.omnify.kit;

import java.util.UUID;

/**
 * Names the tenant (people call it the organization) that a piece of work is done for.
 *
 * @param value a UUID in its canonical lower-case text
 */
public record TenantId(String value) {
    public TenantId {
        if (!UUID.fromString(value).toString().equals(value)) {
            throw new IllegalArgumentException("not a canonical UUID: " + value);
        }
    }

    /** The tenant named by this text; {@link IllegalArgumentException} when it is no canonical UUID. */
    public static TenantId of(String value) {
        return new TenantId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
