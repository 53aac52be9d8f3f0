package dev.omnify.platform.customer;

import dev.omnify.kit.Page;
import dev.omnify.kit.PageRequest;
import dev.omnify.kit.TenantId;
import dev.omnify.platform.customer.search.Selection;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Keeps customers, and the log of the batches that changed them. */
public interface CustomerStore {
    /** The customer of this id. */
    Optional<Customer> find(TenantId tenant, String id);

    /**
     * A customer as it was read.
     *
     * @param version grows with each write; 0 for one that is not there yet
     */
    record Versioned(Customer customer, long version) {}

    /** Those of the customers of these ids that exist, by id. */
    Map<String, Versioned> findAll(TenantId tenant, Collection<String> ids);

    /** A page of the selected customers in the order of their ids. */
    Page<Customer> page(TenantId tenant, Selection selection, PageRequest request);

    /** How many customers are selected, counted no further than {@code most}. */
    long count(TenantId tenant, Selection selection, int most);

    /** Hands over each customer once, in whatever order, one at a time, until the taker says false. */
    void each(TenantId tenant, Predicate<Customer> taker);

    /** Hands over the selected customers in the order of their ids, one at a time. */
    void each(TenantId tenant, Selection selection, Consumer<Customer> taker);

    /** Hands over the customers that changed at a time or later, in the order of (changedAt, id), one at a time. */
    void changedSince(TenantId tenant, Instant since, Consumer<Customer> taker);

    /**
     * Writes customers whole, each only if it is still at the version it was read at; the ids of the others, which stay
     * as they are.
     */
    Set<String> save(TenantId tenant, List<Versioned> customers);

    /**
     * How far the intake has come.
     *
     * @param changes grows before and after customers are written; 0 before any
     * @param received when a batch of each source was taken in last, whether it changed anything or not
     */
    record State(long changes, Map<String, Instant> received) {
        /** Before anything. */
        public static final State NONE = new State(0, Map.of());

        public State {
            received = Map.copyOf(received);
        }
    }

    /** How far the intake has come. */
    State state(TenantId tenant);

    /** Notes that a batch is being taken in; false when it was noted before, by a run that was cut off. */
    boolean begin(TenantId tenant, IntakeBatch batch);

    /**
     * Notes what a batch came to.
     *
     * @param told whether to raise {@code activity.recorded.v1}, in the same write
     */
    void end(TenantId tenant, IntakeBatch batch, IntakeCounts counts, boolean told);
}
