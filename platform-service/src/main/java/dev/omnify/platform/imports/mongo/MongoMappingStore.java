package dev.omnify.platform.imports.mongo;

import dev.omnify.kit.TenantId;
import dev.omnify.kit.mongo.TenantCollection;
import dev.omnify.platform.imports.MappingStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One document for each shape of file, found by its id. */
@ApplicationScoped
class MongoMappingStore implements MappingStore {
    private final TenantCollection<MappingDocument> documents;

    MongoMappingStore(MappingDocuments documents) {
        this.documents = TenantCollection.of(documents);
    }

    @Override
    public Map<String, String> find(TenantId tenant, String shape) {
        return documents
                .find(tenant, shape)
                .map(MappingDocument::pairs)
                .map(MongoMappingStore::map)
                .orElse(Map.of());
    }

    @Override
    public void keep(TenantId tenant, String shape, Map<String, String> mapping) {
        var pairs = new ArrayList<String>();
        mapping.forEach((field, column) -> pairs.addAll(List.of(field, column)));
        documents.put(tenant, shape, new MappingDocument(shape, pairs));
    }

    private static Map<String, String> map(List<String> pairs) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
            map.put(pairs.get(i), pairs.get(i + 1));
        }
        return map;
    }
}
