package dev.omnify.platform.overview.mongo;

import dev.omnify.kit.TenantId;
import dev.omnify.kit.mongo.TenantCollection;
import dev.omnify.platform.overview.Summary;
import dev.omnify.platform.overview.SummaryStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class MongoSummaryStore implements SummaryStore {
    private static final String ID = "overview";

    private final TenantCollection<SummaryDocument> summaries;

    MongoSummaryStore(SummaryDocuments documents) {
        summaries = TenantCollection.of(documents);
    }

    @Override
    public Optional<Summary> find(TenantId tenant) {
        return summaries.find(tenant, ID).map(SummaryDocument::toDomain);
    }

    @Override
    public void keep(TenantId tenant, Summary summary) {
        var document = SummaryDocument.of(ID, summary);
        boolean kept = false;
        while (!kept) {
            var known = summaries.findVersioned(tenant, ID);
            if (known.isEmpty()) {
                kept = summaries.insert(tenant, ID, document);
            } else {
                var before = known.get();
                kept = before.document().changes() > summary.changes()
                        || summaries.replace(tenant, ID, before.version(), document);
            }
        }
    }
}
