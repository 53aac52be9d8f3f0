package dev.omnify.platform.connector;

import dev.omnify.kit.TenantId;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Which chunk to read.
 *
 * @param zone in which an order's day is told
 * @param cursor where the chunk before ended, null for the first
 * @param watch is shown each page, and says when the vendor's list has no end
 */
public record ChunkRequest(
        TenantId tenant,
        ZoneId zone,
        VendorAccess access,
        @Nullable String cursor,
        PageWatch watch) {}
