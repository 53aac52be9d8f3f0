package dev.omnify.eyes.activity;

import dev.omnify.kit.TenantId;
import java.util.Optional;
import java.util.function.Consumer;

/** Where activity comes from. */
public interface ActivityClient {
    /**
     * Gives every customer changed since the watermark (with some seconds of overlap, so some twice), or every
     * customer, and returns the watermark to go on from.
     */
    String changedSince(TenantId tenant, Optional<String> watermark, Consumer<CustomerActivity> receiver);
}
