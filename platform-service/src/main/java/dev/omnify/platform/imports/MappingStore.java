package dev.omnify.platform.imports;

import dev.omnify.kit.TenantId;
import java.util.Map;

/** Remembers what an organization's people said of the columns of files of one shape. */
public interface MappingStore {
    /** Our field → column, as it was said last of files of this shape; empty when nothing was. */
    Map<String, String> find(TenantId tenant, String shape);

    /** Remembers what was said, in place of what was known. */
    void keep(TenantId tenant, String shape, Map<String, String> mapping);
}
