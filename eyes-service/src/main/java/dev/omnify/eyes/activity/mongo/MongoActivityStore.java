package dev.omnify.eyes.activity.mongo;

import com.mongodb.client.model.Filters;
import dev.omnify.eyes.activity.ActivityStore;
import dev.omnify.eyes.activity.CustomerActivity;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.mongo.TenantCollection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;

@ApplicationScoped
class MongoActivityStore implements ActivityStore {
    private static final String STREAM = "activity";

    private final TenantCollection<ActivityDocument> activity;
    private final TenantCollection<WatermarkDocument> watermarks;

    MongoActivityStore(ActivityDocuments activity, WatermarkDocuments watermarks) {
        this.activity = TenantCollection.of(activity);
        this.watermarks = TenantCollection.of(watermarks);
    }

    @Override
    public void putAll(TenantId tenant, List<CustomerActivity> customers) {
        var documents = new LinkedHashMap<String, ActivityDocument>();
        customers.forEach(customer -> documents.put(customer.customerId(), ActivityDocument.of(customer)));
        activity.putAll(tenant, documents);
    }

    @Override
    public Optional<CustomerActivity> find(TenantId tenant, String customerId) {
        return activity.find(tenant, customerId).map(ActivityDocument::toDomain);
    }

    @Override
    public void stream(TenantId tenant, Consumer<CustomerActivity> receiver) {
        activity.stream(
                tenant, Filters.empty(), new Document("_id", 1), document -> receiver.accept(document.toDomain()));
    }

    @Override
    public Progress progress(TenantId tenant) {
        return watermarks
                .findVersioned(tenant, STREAM)
                .map(found -> new Progress(Optional.of(found.document().watermark()), found.version()))
                .orElseGet(() -> new Progress(Optional.empty(), 0));
    }

    @Override
    public boolean advance(TenantId tenant, Progress from, String watermark) {
        var document = new WatermarkDocument(STREAM, watermark);
        return from.version() == 0
                ? watermarks.insert(tenant, STREAM, document)
                : watermarks.replace(tenant, STREAM, from.version(), document);
    }
}
