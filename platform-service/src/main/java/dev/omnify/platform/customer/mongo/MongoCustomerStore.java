package dev.omnify.platform.customer.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
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
import dev.omnify.platform.customer.search.Selection;
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
import java.util.function.Predicate;
import org.bson.conversions.Bson;

@ApplicationScoped
class MongoCustomerStore implements CustomerStore {
    static final String EVENT = "activity.recorded.v1";
    private static final String STATE = "intake";

    private final TenantCollection<CustomerDocument> customers;
    private final TenantCollection<IntakeBatchDocument> batches;
    private final TenantCollection<IntakeStateDocument> states;
    private final IdSource ids;
    private final Clock clock;

    MongoCustomerStore(
            CustomerDocuments customers,
            IntakeBatchDocuments batches,
            IntakeStateDocuments states,
            OutboxMarkers markers,
            IdSource ids,
            Clock clock) {
        this.customers = TenantCollection.of(customers);
        this.batches = TenantCollection.of(batches, markers);
        this.states = TenantCollection.of(states);
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
    public Page<Customer> page(TenantId tenant, Selection selection, PageRequest request) {
        return customers
                .page(tenant, CustomerFilters.of(tenant, selection), request)
                .map(CustomerDocument::toDomain);
    }

    @Override
    public long count(TenantId tenant, Selection selection, int most) {
        return customers.count(tenant, CustomerFilters.of(tenant, selection), most);
    }

    @Override
    public void each(TenantId tenant, Predicate<Customer> taker) {
        customers.each(tenant, document -> taker.test(document.toDomain()));
    }

    @Override
    public void each(TenantId tenant, Selection selection, Consumer<Customer> taker) {
        customers.stream(
                tenant,
                CustomerFilters.of(tenant, selection),
                Sorts.ascending("_id"),
                document -> taker.accept(document.toDomain()));
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
        note(tenant, Updates.inc(IntakeStateDocument.CHANGES, 1L));
        var lost = customers.replaceAll(tenant, documents);
        note(tenant, Updates.inc(IntakeStateDocument.CHANGES, 1L));
        return lost;
    }

    @Override
    public State state(TenantId tenant) {
        return states.find(tenant, STATE).map(IntakeStateDocument::toDomain).orElse(State.NONE);
    }

    private void note(TenantId tenant, Bson update) {
        if (!states.update(tenant, STATE, update)) {
            states.insert(tenant, STATE, new IntakeStateDocument(STATE, 0, Map.of()));
            states.update(tenant, STATE, update);
        }
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
        var received = IntakeStateDocument.received(batch.source(), now);
        note(tenant, told ? Updates.combine(received, Updates.inc(IntakeStateDocument.CHANGES, 1L)) : received);
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
