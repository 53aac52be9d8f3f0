package dev.omnify.platform.imports;

import dev.omnify.kit.TenantId;
import java.util.HashMap;
import java.util.Map;

/** What was said of columns, in memory. */
public final class InMemoryMappingStore implements MappingStore {
    private final Map<String, Map<String, String>> mappings = new HashMap<>();

    @Override
    public Map<String, String> find(TenantId tenant, String shape) {
        return mappings.getOrDefault(tenant + "/" + shape, Map.of());
    }

    @Override
    public void keep(TenantId tenant, String shape, Map<String, String> mapping) {
        mappings.put(tenant + "/" + shape, Map.copyOf(mapping));
    }
}
