package dev.omnify.platform.customer.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.omnify.kit.IdSource;
import dev.omnify.kit.Page;
import dev.omnify.kit.PageRequest;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.events.DomainEvent;
import dev.omnify.kit.events.OutboxMarkers;
import dev.omnify.kit.mongo.TenantCollection;
import dev.omnify.platform.customer.Customer;
import dev.omnify.platform.customer.CustomerStore;
import dev.omnify.platform.customer.IntakeBatch;
import dev.omnify.platform.customer.IntakeCounts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

@ApplicationScoped
class MongoCustomerStore implements CustomerStore {
    static final String EVENT = "activity.recorded.v1";

    private final TenantCollection<CustomerDocument> customers;
    private final TenantCollection<IntakeBatchDocument> batches;
    private final IdSource ids;
    private final Clock clock;

    MongoCustomerStore(
            CustomerDocuments customers,
            IntakeBatchDocuments batches,
            OutboxMarkers markers,
            IdSource ids,
            Clock clock) {
        this.customers = TenantCollection.of(customers);
        this.batches = TenantCollection.of(batches, markers);
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Optional<Customer> find(TenantId tenant, String id) {
        return customers.find(tenant, id).map(CustomerDocument::toDomain);
    }

    @Override
    public Map<String, Versioned> findAll(TenantId tenant, Collection<String> wanted) {
        var found = new LinkedHashMap<String, Versioned>();
        customers
                .findAllVersioned(tenant, wanted)
                .forEach((id, read) ->
                        found.put(id, new Versioned(read.document().toDomain(), read.version())));
        return found;
    }

    @Override
    public Page<Customer> page(TenantId tenant, PageRequest request) {
        return customers.page(tenant, Filters.empty(), request).map(CustomerDocument::toDomain);
    }

    @Override
    public void changedSince(TenantId tenant, Instant since, Consumer<Customer> taker) {
        customers.stream(
                tenant,
                Filters.gte("changedAt", since),
                Sorts.ascending("changedAt", "_id"),
                document -> taker.accept(document.toDomain()));
    }

    @Override
    public Set<String> save(TenantId tenant, List<Versioned> changed) {
        var documents = new LinkedHashMap<String, TenantCollection.Versioned<CustomerDocument>>();
        for (Versioned one : changed) {
            var document = CustomerDocument.of(one.customer());
            documents.put(document.id(), new TenantCollection.Versioned<>(document, one.version()));
        }
        return customers.replaceAll(tenant, documents);
    }

    @Override
    public boolean begin(TenantId tenant, IntakeBatch batch) {
        var document =
                new IntakeBatchDocument(batch.id(), batch.source(), clock.instant(), null, null, null, null, null);
        return batches.insert(tenant, batch.id(), document);
    }

    @Override
    public void end(TenantId tenant, IntakeBatch batch, IntakeCounts counts, boolean told) {
        var now = clock.instant();
        var document = new IntakeBatchDocument(
                batch.id(),
                batch.source(),
                now,
                now,
                counts.customers().created(),
                counts.customers().updated(),
                counts.orders().created(),
                counts.orders().updated());
        if (told) {
            batches.put(tenant, batch.id(), document, event(batch, counts));
        } else {
            batches.put(tenant, batch.id(), document);
        }
    }

    private DomainEvent event(IntakeBatch batch, IntakeCounts counts) {
        return DomainEvent.of(ids, clock, EVENT, batch.id(), data(batch, counts));
    }

    /** What the event tells: ids and figures. */
    static Map<String, Object> data(IntakeBatch batch, IntakeCounts counts) {
        var data = new LinkedHashMap<String, Object>();
        data.put("batch", batch.id());
        data.put("source", batch.source());
        data.put("customersCreated", counts.customers().created());
        data.put("customersUpdated", counts.customers().updated());
        data.put("ordersCreated", counts.orders().created());
        data.put("ordersUpdated", counts.orders().updated());
        return data;
    }
}
