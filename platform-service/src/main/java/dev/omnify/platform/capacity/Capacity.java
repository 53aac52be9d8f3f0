package dev.omnify.platform.capacity;

import dev.omnify.kit.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.OptionalLong;

/** Refuses what the database could store but not serve. Without a limit it refuses nothing and counts nothing. */
@ApplicationScoped
public class Capacity {
    private final OptionalLong most;
    private final CustomerTotal total;

    @Inject
    Capacity(CapacityConfig config, CustomerTotal total) {
        this(config.documents(), total);
    }

    /** @param most the most customers of all organizations together */
    public Capacity(OptionalLong most, CustomerTotal total) {
        this.most = most;
        this.total = total;
    }

    /** The most customers of all organizations together. */
    public OptionalLong mostCustomers() {
        return most;
    }

    /** {@code local-database-full} when there is no room for so many more customers. */
    public void require(long more) {
        if (most.isEmpty() || more == 0) {
            return;
        }
        long now = total.ofAllOrganizations();
        if (now + more > most.getAsLong()) {
            throw new ProblemException(
                    CapacityProblem.LOCAL_DATABASE_FULL,
                    String.format(
                            Locale.ROOT,
                            "The local database serves at most %,d customers of all organizations together: %,d are"
                                    + " there and this would add %,d. A real MongoDB has no such limit;"
                                    + " ./omnify status says how to get one.",
                            most.getAsLong(),
                            now,
                            more));
        }
    }
}
