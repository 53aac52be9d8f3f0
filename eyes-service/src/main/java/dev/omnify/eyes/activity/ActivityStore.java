package dev.omnify.eyes.activity;

import dev.omnify.kit.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps the projection. */
public interface ActivityStore {
    /** Writes these customers' activity whole. */
    void putAll(TenantId tenant, List<CustomerActivity> customers);

    /** One customer's activity. */
    Optional<CustomerActivity> find(TenantId tenant, String customerId);

    /** Gives every customer's activity to the receiver, never holding more than a batch in memory. */
    void stream(TenantId tenant, Consumer<CustomerActivity> receiver);

    /** How far the projection has come. */
    Progress progress(TenantId tenant);

    /** Moves the watermark on; false, and nothing changed, when somebody else moved it since it was read. */
    boolean advance(TenantId tenant, Progress from, String watermark);

    /**
     * How far the projection has come.
     *
     * @param version grows with each move, 0 before the first
     */
    record Progress(Optional<String> watermark, long version) {}
}
