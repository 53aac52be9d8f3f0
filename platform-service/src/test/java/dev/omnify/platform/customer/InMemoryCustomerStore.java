package dev.omnify.platform.customer;

import dev.omnify.kit.Page;
import dev.omnify.kit.Page.Cursor;
import dev.omnify.kit.PageRequest;
import dev.omnify.kit.TenantId;
import dev.omnify.platform.customer.search.Selection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Customers in memory, with a count of what was written. */
public final class InMemoryCustomerStore implements CustomerStore {
    private final Map<String, Customer> customers = new ConcurrentSkipListMap<>();
    private final Map<String, Long> versions = new TreeMap<>();
    private final Set<String> begun = new HashSet<>();
    private final List<String> told = new ArrayList<>();
    private final Map<TenantId, State> states = new HashMap<>();
    private int written;
    private int failAfter = Integer.MAX_VALUE;
    private Runnable beforeSaving = () -> {};

    /** Does this whenever customers are about to be written, as another process might just then. */
    public void beforeSaving(Runnable action) {
        beforeSaving = action;
    }

    /** From now on, writing fails once so many customers are written. */
    public void failAfter(int customersWritten) {
        failAfter = customersWritten;
    }

    /** How many customers were written in all. */
    public int written() {
        return written;
    }

    /** The batches that raised an event. */
    public List<String> told() {
        return told;
    }

    /** All customers of all tenants. */
    public Collection<Customer> all() {
        return customers.values();
    }

    @Override
    public Optional<Customer> find(TenantId tenant, String id) {
        return Optional.ofNullable(customers.get(tenant + "/" + id));
    }

    @Override
    public Map<String, Versioned> findAll(TenantId tenant, Collection<String> ids) {
        var found = new TreeMap<String, Versioned>();
        ids.forEach(id ->
                find(tenant, id).ifPresent(customer -> found.put(id, new Versioned(customer, version(tenant, id)))));
        return found;
    }

    private long version(TenantId tenant, String id) {
        return versions.getOrDefault(tenant + "/" + id, 0L);
    }

    @Override
    public Page<Customer> page(TenantId tenant, Selection selection, PageRequest request) {
        String after = request.after().orElse("");
        var found = of(tenant)
                .filter(customer -> customer.id().compareTo(after) > 0 && selection.fits(customer))
                .limit(request.limit() + 1L)
                .toList();
        if (found.size() <= request.limit()) {
            return new Page<>(found, null);
        }
        var items = found.subList(0, request.limit());
        return new Page<>(items, Cursor.encode(items.getLast().id()));
    }

    @Override
    public long count(TenantId tenant, Selection selection, int most) {
        return of(tenant).filter(selection::fits).limit(most).count();
    }

    @Override
    public void each(TenantId tenant, Predicate<Customer> taker) {
        of(tenant).takeWhile(taker).forEach(customer -> {});
    }

    @Override
    public void each(TenantId tenant, Selection selection, Consumer<Customer> taker) {
        of(tenant).filter(selection::fits).forEach(taker);
    }

    private Stream<Customer> of(TenantId tenant) {
        return customers.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(tenant.value()))
                .map(Map.Entry::getValue);
    }

    @Override
    public State state(TenantId tenant) {
        return states.getOrDefault(tenant, State.NONE);
    }

    @Override
    public void changedSince(TenantId tenant, Instant since, Consumer<Customer> taker) {
        of(tenant)
                .filter(customer -> !customer.changedAt().isBefore(since))
                .sorted(Comparator.comparing(Customer::changedAt).thenComparing(Customer::id))
                .forEach(taker);
    }

    @Override
    public Set<String> save(TenantId tenant, List<Versioned> changed) {
        beforeSaving.run();
        var lost = new HashSet<String>();
        for (Versioned one : changed) {
            if (written >= failAfter) {
                throw new IllegalStateException("the store is away");
            }
            String id = one.customer().id();
            if (one.version() != version(tenant, id)) {
                lost.add(id);
                continue;
            }
            customers.put(tenant + "/" + id, one.customer());
            versions.merge(tenant + "/" + id, 1L, Long::sum);
            written++;
            note(tenant, 1, Map.of());
        }
        return lost;
    }

    @Override
    public boolean begin(TenantId tenant, IntakeBatch batch) {
        return begun.add(tenant + "/" + batch.id());
    }

    @Override
    public void end(TenantId tenant, IntakeBatch batch, IntakeCounts counts, boolean tell) {
        note(tenant, tell ? 1 : 0, Map.of(batch.source(), Instant.EPOCH));
        if (tell) {
            told.add(batch.id());
        }
    }

    private void note(TenantId tenant, long changes, Map<String, Instant> received) {
        var before = state(tenant);
        var all = new HashMap<>(before.received());
        all.putAll(received);
        states.put(tenant, new State(before.changes() + changes, all));
    }
}
