package dev.omnify.platform.view.mongo;

import dev.omnify.kit.TenantId;
import dev.omnify.kit.mongo.TenantCollection;
import dev.omnify.platform.view.SavedViewStore;
import dev.omnify.platform.view.mongo.SavedViewsDocument.ViewDocument;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class MongoSavedViewStore implements SavedViewStore {
    private final TenantCollection<SavedViewsDocument> views;

    MongoSavedViewStore(SavedViewsDocuments views) {
        this.views = TenantCollection.of(views);
    }

    @Override
    public All read(TenantId tenant) {
        return views.findVersioned(tenant, SavedViewsDocument.ID)
                .map(read -> new All(
                        read.document().views().stream()
                                .map(ViewDocument::toDomain)
                                .toList(),
                        read.version()))
                .orElseGet(() -> new All(List.of(), 0));
    }

    @Override
    public boolean write(TenantId tenant, All all) {
        var document = new SavedViewsDocument(
                SavedViewsDocument.ID,
                all.views().stream().map(ViewDocument::of).toList());
        return all.version() == 0
                ? views.insert(tenant, SavedViewsDocument.ID, document)
                : views.replace(tenant, SavedViewsDocument.ID, all.version(), document);
    }
}
