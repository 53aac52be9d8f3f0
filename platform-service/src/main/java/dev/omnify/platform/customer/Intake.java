package dev.omnify.platform.customer;

import dev.omnify.kit.TenantId;
import dev.omnify.kit.crypto.LookupHash;
import dev.omnify.kit.crypto.PersonalData;
import dev.omnify.platform.capacity.Capacity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/**
 * Takes batches in: reads the customers they touch at once, merges, writes the changed ones. What another process wrote
 * between the reading and the writing is read and merged again. Within this process one batch at a time for each
 * tenant, so that its jobs do not get in each other's way.
 */
@ApplicationScoped
class Intake implements RecordIntake {
    private static final int LOCKS = 64;
    /** Customers written under one time of change: so few that they are there well before readers' overlap is over. */
    private static final int SLICE = 200;
    /** Each attempt that fails means that another process has succeeded. */
    private static final int ATTEMPTS = 50;
    /** Customers looked up at a time to see which are there. */
    private static final int LOOKUP = 500;

    private final CustomerStore store;
    private final PersonalData personalData;
    private final LookupHash hashes;
    private final Capacity capacity;
    private final Clock clock;
    private final List<ReentrantLock> locks =
            IntStream.range(0, LOCKS).mapToObj(i -> new ReentrantLock()).toList();

    Intake(CustomerStore store, PersonalData personalData, LookupHash hashes, Capacity capacity, Clock clock) {
        this.store = store;
        this.personalData = personalData;
        this.hashes = hashes;
        this.capacity = capacity;
        this.clock = clock;
    }

    @Override
    public OptionalLong mostCustomers() {
        return capacity.mostCustomers();
    }

    @Override
    public void expect(TenantId tenant, String source, Set<String> externalIds) {
        if (capacity.mostCustomers().isEmpty()) {
            return;
        }
        var ids = externalIds.stream()
                .map(externalId -> Customer.idOf(tenant, source, externalId))
                .toList();
        long known = 0;
        for (int start = 0; start < ids.size(); start += LOOKUP) {
            known += store.findAll(tenant, ids.subList(start, Math.min(ids.size(), start + LOOKUP)))
                    .size();
        }
        capacity.require(ids.size() - known);
    }

    @Override
    public IntakeCounts accept(TenantId tenant, IntakeBatch batch) {
        var lock = locks.get(Math.floorMod(tenant.hashCode(), LOCKS));
        lock.lock();
        try {
            boolean first = store.begin(tenant, batch);
            var counts = takeIn(tenant, batch);
            store.end(tenant, batch, counts, !first || counts.changedAnything());
            return counts;
        } finally {
            lock.unlock();
        }
    }

    private IntakeCounts takeIn(TenantId tenant, IntakeBatch batch) {
        var counts = IntakeCounts.NONE;
        var told = batch.customers();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var merging = new Merging(tenant, batch.source(), told);
            merging.merge();
            capacity.require(merging.created());
            var lost = merging.write();
            counts = counts.plus(merging.counts(lost));
            if (lost.isEmpty()) {
                return counts;
            }
            told = merging.told(lost);
        }
        throw new IllegalStateException("other processes keep changing the same customers");
    }

    /** A customer on its way. */
    private static final class Draft {
        private final long version;
        private final Map<PersonalField, String> personal = new HashMap<>();
        private Customer customer;
        private boolean created;
        private boolean changed;
        private IntakeCounts.Tally orders = IntakeCounts.Tally.NONE;

        Draft(long version, Customer customer) {
            this.version = version;
            this.customer = customer;
        }
    }

    /** Records on their way. */
    private final class Merging {
        private final TenantId tenant;
        private final String source;
        private final List<CustomerRecord> records;
        private final Map<String, CustomerStore.Versioned> known;
        private final Map<String, Draft> drafts = new LinkedHashMap<>();
        private final List<IntakeCounts.Failure> failures = new ArrayList<>();

        Merging(TenantId tenant, String source, List<CustomerRecord> records) {
            this.tenant = tenant;
            this.source = source;
            this.records = records;
            var ids = records.stream()
                    .map(told -> id(told.externalId()))
                    .distinct()
                    .toList();
            known = store.findAll(tenant, ids);
        }

        void merge() {
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            for (CustomerRecord told : records) {
                String id = id(told.externalId());
                var draft = drafts.get(id);
                var read = known.get(id);
                var before = draft != null ? draft.customer : read == null ? null : read.customer();
                switch (CustomerMerge.merge(before, id, source, told, hashed(told.personal()), now)) {
                    case CustomerMerge.Outcome.Merged merged ->
                        merged(
                                drafts.computeIfAbsent(
                                        id, any -> new Draft(read == null ? 0 : read.version(), merged.customer())),
                                told,
                                merged);
                    case CustomerMerge.Outcome.Refused refused -> failures.add(refused.failure());
                }
            }
        }

        private static void merged(Draft draft, CustomerRecord told, CustomerMerge.Outcome.Merged merged) {
            draft.customer = merged.customer();
            draft.created |= merged.created();
            draft.changed |= merged.changed();
            draft.orders = draft.orders.plus(merged.orders());
            if (merged.personal()) {
                draft.personal.putAll(told.personal());
            }
        }

        /** How many customers are not there yet. */
        long created() {
            return drafts.values().stream().filter(draft -> draft.created).count();
        }

        /** The ids of the customers that another process has changed meanwhile; they are left as they are. */
        Set<String> write() {
            seal();
            var changed =
                    drafts.values().stream().filter(draft -> draft.changed).toList();
            var lost = new LinkedHashSet<String>();
            for (int start = 0; start < changed.size(); start += SLICE) {
                var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
                lost.addAll(store.save(
                        tenant,
                        changed.subList(start, Math.min(changed.size(), start + SLICE)).stream()
                                .map(draft -> new CustomerStore.Versioned(draft.customer.stamped(now), draft.version))
                                .toList()));
            }
            return lost;
        }

        private void seal() {
            var sealed = new HashMap<String, String>();
            var told = new LinkedHashMap<String, Draft>();
            drafts.forEach((id, draft) -> {
                if (!draft.personal.isEmpty()) {
                    told.put(id, draft);
                    if (draft.customer.sealed() != null) {
                        sealed.put(id, draft.customer.sealed());
                    }
                }
            });
            var before = personalData.openAll(tenant, sealed);
            var open = new LinkedHashMap<String, Map<String, String>>();
            told.forEach((id, draft) -> {
                var fields = new HashMap<>(before.getOrDefault(id, Map.of()));
                draft.personal.forEach((field, value) -> fields.put(field.key(), value));
                open.put(id, fields);
            });
            personalData.sealAll(tenant, open).forEach((id, text) -> {
                var draft = Objects.requireNonNull(told.get(id));
                draft.customer = draft.customer.sealed(text);
            });
        }

        private Map<String, String> hashed(Map<PersonalField, String> fields) {
            var hashed = new HashMap<String, String>();
            fields.forEach(
                    (field, value) -> hashed.put(field.key(), hashes.of(tenant, field.key(), field.comparable(value))));
            return hashed;
        }

        private String id(String externalId) {
            return Customer.idOf(tenant, source, externalId);
        }

        /** The records of these customers. */
        List<CustomerRecord> told(Set<String> ids) {
            return records.stream()
                    .filter(told -> ids.contains(id(told.externalId())))
                    .toList();
        }

        /** What became of all customers but these. */
        IntakeCounts counts(Set<String> except) {
            var customers = IntakeCounts.Tally.NONE;
            var orders = IntakeCounts.Tally.NONE;
            for (var entry : drafts.entrySet()) {
                if (!except.contains(entry.getKey())) {
                    var draft = entry.getValue();
                    customers = customers.plus(IntakeCounts.Tally.one(draft.created, draft.changed));
                    orders = orders.plus(draft.orders);
                }
            }
            return new IntakeCounts(
                    customers,
                    orders,
                    failures.stream()
                            .filter(failure -> !except.contains(id(failure.externalId())))
                            .toList());
        }
    }
}
