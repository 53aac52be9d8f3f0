package dev.omnify.platform.customer.mongo;

import com.mongodb.client.model.Updates;
import dev.omnify.platform.customer.CustomerStore;
import io.quarkus.mongodb.panache.common.MongoEntity;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;

/**
 * How far a tenant's intake has come, in its only document.
 *
 * @param received by source, whose name may have dots, which here are slashes
 */
@MongoEntity(collection = "intake_states")
@RegisterForReflection
public record IntakeStateDocument(String id, long changes, Map<String, Instant> received) {
    static final String CHANGES = "changes";

    static Bson received(String source, Instant at) {
        return Updates.set("received." + source.replace('.', '/'), at);
    }

    CustomerStore.State toDomain() {
        return new CustomerStore.State(
                changes,
                received.entrySet().stream()
                        .collect(Collectors.toMap(entry -> entry.getKey().replace('/', '.'), Map.Entry::getValue)));
    }
}
