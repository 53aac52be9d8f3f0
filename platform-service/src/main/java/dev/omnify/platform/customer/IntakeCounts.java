package dev.omnify.platform.customer;

import java.util.List;
import java.util.stream.Stream;

/**
 * What became of a batch.
 *
 * @param customers customers by what happened to their record; one whose orders alone changed counts as updated
 * @param orders orders and refunds by what happened to them
 * @param facts customers of whom facts were told, by what happened to these: new where none of them was known
 * @param failures customers that were left as they were, with the reason
 */
public record IntakeCounts(Tally customers, Tally orders, Tally facts, List<Failure> failures) {
    /** Nothing at all. */
    public static final IntakeCounts NONE = new IntakeCounts(Tally.NONE, Tally.NONE, List.of());

    /** Counts of which nobody asks what became of facts. */
    public IntakeCounts(Tally customers, Tally orders, List<Failure> failures) {
        this(customers, orders, Tally.NONE, failures);
    }

    public IntakeCounts {
        failures = List.copyOf(failures);
    }

    /** Both together. */
    public IntakeCounts plus(IntakeCounts other) {
        return new IntakeCounts(
                customers.plus(other.customers),
                orders.plus(other.orders),
                facts.plus(other.facts),
                Stream.concat(failures.stream(), other.failures.stream()).toList());
    }

    /** Whether anything is stored that was not there before. */
    public boolean changedAnything() {
        return customers.created() + customers.updated() > 0;
    }

    /** How many records were new, changed, or the same as before. */
    public record Tally(long created, long updated, long unchanged) {
        /** None. */
        public static final Tally NONE = new Tally(0, 0, 0);

        /** One record. */
        static Tally one(boolean created, boolean changed) {
            return new Tally(created ? 1 : 0, changed && !created ? 1 : 0, changed ? 0 : 1);
        }

        /** Both together. */
        public Tally plus(Tally other) {
            return new Tally(created + other.created, updated + other.updated, unchanged + other.unchanged);
        }
    }

    /**
     * A customer that could not be taken in.
     *
     * @param externalId the customer's id in the source
     * @param code stable, in kebab case
     * @param detail one sentence for a person
     */
    public record Failure(String externalId, String code, String detail) {}
}
