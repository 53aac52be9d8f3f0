package dev.omnify.eyes.report.naming.mongo;

import dev.omnify.eyes.report.naming.NameStore;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.mongo.TenantCollection;
import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

@ApplicationScoped
class MongoNameStore implements NameStore, PanacheMongoRepositoryBase<SegmentNameDocument, String> {
    private final TenantCollection<SegmentNameDocument> names = TenantCollection.of(this);

    private static String id(String analysisId, String segment) {
        return analysisId + "/" + segment;
    }

    @Override
    public Map<String, String> names(TenantId tenant, String analysisId, Collection<String> segments) {
        var ids = segments.stream().map(segment -> id(analysisId, segment)).toList();
        var found = new TreeMap<String, String>();
        names.findAll(tenant, ids)
                .values()
                .forEach(known -> found.put(known.id().substring(analysisId.length() + 1), known.name()));
        return found;
    }

    @Override
    public void put(TenantId tenant, String analysisId, String segment, String name) {
        String id = id(analysisId, segment);
        names.put(tenant, id, new SegmentNameDocument(id, name));
    }

    @Override
    public void remove(TenantId tenant, String analysisId, String segment) {
        names.delete(tenant, id(analysisId, segment));
    }
}
