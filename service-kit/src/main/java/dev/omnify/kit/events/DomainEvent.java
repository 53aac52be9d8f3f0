package dev.omnify.kit.events;

import dev.omnify.kit.IdSource;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, told to other services. Carries ids and figures, never personal data.
 *
 * @param id unique for ever, so that a second delivery is recognised
 * @param type {@code <noun>.<verb past>.v1}, the routing key
 * @param subject the id of the thing that it happened to
 * @param data what JSON can hold
 */
public record DomainEvent(String id, String type, String subject, Instant time, Map<String, @Nullable Object> data) {
    public DomainEvent {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }

    /** An event that happens now, with a fresh id. */
    public static DomainEvent of(
            IdSource ids, Clock clock, String type, String subject, Map<String, ? extends @Nullable Object> data) {
        return new DomainEvent(ids.next(), type, subject, clock.instant(), new LinkedHashMap<>(data));
    }
}
