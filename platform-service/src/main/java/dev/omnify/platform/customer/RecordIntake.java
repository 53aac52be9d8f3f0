package dev.omnify.platform.customer;

import dev.omnify.kit.TenantId;

/** The one way in for customers and orders, whatever brings them. */
public interface RecordIntake {
    /**
     * Merges the batch into the customers it names. Bringing the same records again changes nothing and counts them as
     * unchanged. When this returns, all of it is stored and the event {@code activity.recorded.v1} is under way; when
     * it throws, the batch can be brought again whole.
     */
    IntakeCounts accept(TenantId tenant, IntakeBatch batch);
}
