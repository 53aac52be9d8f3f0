package dev.omnify.platform.customer;

import dev.omnify.kit.TenantId;
import java.util.OptionalLong;
import java.util.Set;

/** The one way in for customers and orders, whatever brings them. */
public interface RecordIntake {
    /** The most customers that can be held, of all organizations together; empty when there is no limit. */
    OptionalLong mostCustomers();

    /**
     * Told before the first batch which customers are to come. {@code local-database-full} when those of them that are
     * not there yet cannot be held too.
     */
    void expect(TenantId tenant, String source, Set<String> externalIds);

    /**
     * Merges the batch into the customers it names. Bringing the same records again changes nothing and counts them as
     * unchanged. When this returns, all of it is stored and the event {@code activity.recorded.v1} is under way; when
     * it throws, the batch can be brought again whole. {@code local-database-full}, and nothing of it is stored, when its
     * new customers cannot be held.
     */
    IntakeCounts accept(TenantId tenant, IntakeBatch batch);
}
