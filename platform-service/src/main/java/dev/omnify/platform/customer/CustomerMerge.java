package dev.omnify.platform.customer;

import dev.omnify.platform.consent.Consent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rule by which what a source tells meets what is known. Pure: the same record again changes nothing. */
final class CustomerMerge {
    private CustomerMerge() {}

    /** What comes of a record. */
    sealed interface Outcome {
        /**
         * The customer as it is now.
         *
         * @param changed whether it differs from before
         * @param personal whether its personal fields do
         * @param orders what became of the record's orders
         */
        record Merged(Customer customer, boolean created, boolean changed, boolean personal, IntakeCounts.Tally orders)
                implements Outcome {}

        /** The record cannot be taken in; nothing changes. */
        record Refused(IntakeCounts.Failure failure) implements Outcome {}
    }

    /**
     * Merges a record.
     *
     * @param known the customer so far, null when it is new
     * @param id the customer's id
     * @param source where the record comes from
     * @param hashes keyed hashes of the record's personal fields
     * @param now when a new customer begins to be
     */
    static Outcome merge(
            @Nullable Customer known,
            String id,
            String source,
            CustomerRecord told,
            Map<String, String> hashes,
            Instant now) {
        var before = known == null ? blank(id, source, told.externalId(), now) : known;
        var orders = new Orders(before.orders());
        told.orders().forEach(orders::put);
        if (orders.size() > Customer.MAX_ORDERS) {
            return new Outcome.Refused(new IntakeCounts.Failure(
                    told.externalId(),
                    "too-many-orders",
                    "The customer would have more than " + Customer.MAX_ORDERS + " orders."));
        }
        var mergedHashes = merged(before.hashes(), hashes);
        var after = new Customer(
                before.id(),
                before.externalIds(),
                before.sealed(),
                mergedHashes,
                before.searchTokens(),
                merged(before.traits(), told.traits()),
                told.tags() == null ? before.tags() : told.tags(),
                before.consent().met(told.consent()),
                orders.sorted(),
                before.createdAt(),
                before.changedAt());
        return new Outcome.Merged(
                after,
                known == null,
                known == null || !after.equals(before),
                !mergedHashes.equals(before.hashes()),
                orders.tally());
    }

    private static Customer blank(String id, String source, String externalId, Instant now) {
        return new Customer(
                id,
                List.of(new Customer.ExternalId(source, externalId)),
                null,
                Map.of(),
                Set.of(),
                Map.of(),
                Set.of(),
                Consent.NONE,
                List.of(),
                now,
                now);
    }

    private static Map<String, String> merged(Map<String, String> before, Map<String, String> told) {
        if (told.isEmpty()) {
            return before;
        }
        var merged = new HashMap<>(before);
        merged.putAll(told);
        return merged;
    }

    /** A customer's orders while more come. */
    private static final class Orders {
        private final List<Order> before;
        private final Map<String, Order> byId = new LinkedHashMap<>();
        private long created;
        private long updated;
        private long unchanged;

        Orders(List<Order> before) {
            this.before = before;
            before.forEach(order -> byId.put(order.id(), order));
        }

        void put(Order order) {
            var old = byId.put(order.id(), order);
            created += old == null ? 1 : 0;
            updated += old != null && !old.equals(order) ? 1 : 0;
            unchanged += order.equals(old) ? 1 : 0;
        }

        int size() {
            return byId.size();
        }

        List<Order> sorted() {
            if (created + updated == 0) {
                return before;
            }
            var sorted = new ArrayList<>(byId.values());
            sorted.sort(Order.BY_TIME);
            return sorted;
        }

        IntakeCounts.Tally tally() {
            return new IntakeCounts.Tally(created, updated, unchanged);
        }
    }
}
