package dev.omnify.platform.customer.mongo;

import io.quarkus.mongodb.panache.common.MongoEntity;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The log of a batch: ids and counts. It carries the event that the batch raises.
 *
 * @param endedAt null while the batch is being taken in
 */
@MongoEntity(collection = "intake_batches")
@RegisterForReflection
public record IntakeBatchDocument(
        String id,
        String source,
        Instant begunAt,
        @Nullable Instant endedAt,
        @Nullable Long customersCreated,
        @Nullable Long customersUpdated,
        @Nullable Long ordersCreated,
        @Nullable Long ordersUpdated) {}
