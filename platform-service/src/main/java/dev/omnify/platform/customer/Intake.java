package dev.omnify.platform.customer;

import dev.omnify.kit.TenantId;
import dev.omnify.kit.crypto.LookupHash;
import dev.omnify.kit.crypto.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/**
 * Takes batches in: reads the customers they touch at once, merges, writes the changed ones. One batch at a time for
 * each tenant within this process, because reading, merging and writing are three steps.
 */
@ApplicationScoped
class Intake implements RecordIntake {
    private static final int LOCKS = 64;
    /** Customers written under one time of change: so few that they are there well before readers' overlap is over. */
    private static final int SLICE = 200;

    private final CustomerStore store;
    private final PersonalData personalData;
    private final LookupHash hashes;
    private final Clock clock;
    private final List<ReentrantLock> locks =
            IntStream.range(0, LOCKS).mapToObj(i -> new ReentrantLock()).toList();

    Intake(CustomerStore store, PersonalData personalData, LookupHash hashes, Clock clock) {
        this.store = store;
        this.personalData = personalData;
        this.hashes = hashes;
        this.clock = clock;
    }

    @Override
    public IntakeCounts accept(TenantId tenant, IntakeBatch batch) {
        var lock = locks.get(Math.floorMod(tenant.hashCode(), LOCKS));
        lock.lock();
        try {
            boolean first = store.begin(tenant, batch);
            var merging = new Merging(tenant, batch);
            merging.merge();
            merging.write();
            var counts = merging.counts();
            store.end(tenant, batch, counts, !first || merging.changedAnything());
            return counts;
        } finally {
            lock.unlock();
        }
    }

    /** One batch on its way. */
    private final class Merging {
        private final TenantId tenant;
        private final IntakeBatch batch;
        private final Map<String, Customer> current;
        private final Map<String, Boolean> touched = new LinkedHashMap<>();
        private final Map<String, Map<PersonalField, String>> personal = new LinkedHashMap<>();
        private final List<IntakeCounts.Failure> failures = new ArrayList<>();
        private final Map<String, Boolean> created = new HashMap<>();
        private IntakeCounts.Tally orders = IntakeCounts.Tally.NONE;

        Merging(TenantId tenant, IntakeBatch batch) {
            this.tenant = tenant;
            this.batch = batch;
            var ids = batch.customers().stream().map(this::id).distinct().toList();
            current = new HashMap<>(store.findAll(tenant, ids));
        }

        void merge() {
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            for (CustomerRecord told : batch.customers()) {
                String id = id(told);
                var outcome =
                        CustomerMerge.merge(current.get(id), id, batch.source(), told, hashed(told.personal()), now);
                switch (outcome) {
                    case CustomerMerge.Outcome.Merged merged -> merged(id, told, merged);
                    case CustomerMerge.Outcome.Refused refused -> failures.add(refused.failure());
                }
            }
        }

        private void merged(String id, CustomerRecord told, CustomerMerge.Outcome.Merged merged) {
            current.put(id, merged.customer());
            created.merge(id, merged.created(), Boolean::logicalOr);
            touched.merge(id, merged.changed(), Boolean::logicalOr);
            orders = orders.plus(merged.orders());
            if (merged.personal()) {
                personal.computeIfAbsent(id, name -> new HashMap<>()).putAll(told.personal());
            }
        }

        void write() {
            seal();
            var changed = touched.entrySet().stream()
                    .filter(Map.Entry::getValue)
                    .map(entry -> Objects.requireNonNull(current.get(entry.getKey())))
                    .toList();
            for (int start = 0; start < changed.size(); start += SLICE) {
                var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
                store.save(
                        tenant,
                        changed.subList(start, Math.min(changed.size(), start + SLICE)).stream()
                                .map(customer -> customer.stamped(now))
                                .toList());
            }
        }

        private void seal() {
            var sealed = new HashMap<String, String>();
            for (String id : personal.keySet()) {
                var known = current.get(id);
                if (known != null && known.sealed() != null) {
                    sealed.put(id, known.sealed());
                }
            }
            var before = personalData.openAll(tenant, sealed);
            var open = new LinkedHashMap<String, Map<String, String>>();
            personal.forEach((id, told) -> {
                var fields = new HashMap<>(before.getOrDefault(id, Map.of()));
                told.forEach((field, value) -> fields.put(field.key(), value));
                open.put(id, fields);
            });
            if (!open.isEmpty()) {
                personalData
                        .sealAll(tenant, open)
                        .forEach((id, text) -> current.computeIfPresent(id, (key, known) -> known.sealed(text)));
            }
        }

        private Map<String, String> hashed(Map<PersonalField, String> fields) {
            var hashed = new HashMap<String, String>();
            fields.forEach(
                    (field, value) -> hashed.put(field.key(), hashes.of(tenant, field.key(), comparable(value))));
            return hashed;
        }

        private String id(CustomerRecord told) {
            return Customer.idOf(tenant, batch.source(), told.externalId());
        }

        boolean changedAnything() {
            return touched.containsValue(true);
        }

        IntakeCounts counts() {
            long fresh = touched.keySet().stream()
                    .filter(id -> created.getOrDefault(id, false))
                    .count();
            long changed = touched.values().stream().filter(value -> value).count();
            var customers = new IntakeCounts.Tally(fresh, changed - fresh, touched.size() - changed);
            return new IntakeCounts(customers, orders, failures);
        }
    }

    /** Values that differ in case or surrounding blanks only are found by the same hash. */
    private static String comparable(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }
}
