package dev.omnify.kit.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.omnify.kit.TenantId;
import io.smallrye.reactive.messaging.rabbitmq.OutgoingRabbitMQMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells whoever is watching how a thing stands now. At most four times a second for one thing; of what comes faster
 * only the last state is sent, and that always. Nothing is kept for later: with the broker away the updates are lost.
 */
@ApplicationScoped
public class LivePublisher {
    private static final Logger LOG = Logger.getLogger(LivePublisher.class);

    private final Map<String, Slot> slots = new ConcurrentHashMap<>();
    private final Consumer<Update> sender;
    private final Executor later;

    @Inject
    LivePublisher(
            @Channel("omnify-live") @OnOverflow(OnOverflow.Strategy.DROP) Emitter<String> channel,
            ObjectMapper mapper,
            EventsConfig config) {
        this(
                update -> send(channel, mapper, update),
                CompletableFuture.delayedExecutor(
                        config.liveInterval().toMillis(),
                        TimeUnit.MILLISECONDS,
                        Executors.newVirtualThreadPerTaskExecutor()));
    }

    /** @param later runs what it is given once the interval has passed */
    LivePublisher(Consumer<Update> sender, Executor later) {
        this.sender = sender;
        this.later = later;
    }

    /** How a thing stands. */
    record Update(TenantId tenant, String kind, Object document) {}

    /** That a thing was sent within the interval, and the state that waits for its end. */
    private record Slot(@Nullable Update waiting) {}

    /**
     * Publishes how a thing stands.
     *
     * @param kind {@code job}, {@code run}, {@code alert} or {@code organization}
     * @param key the thing's id
     * @param document what the thing's GET gives, or of an organization its id alone; must not change afterwards
     */
    public void publish(TenantId tenant, String kind, String key, Object document) {
        var update = new Update(tenant, kind, document);
        var name = tenant + "/" + kind + "/" + key;
        var slot = slots.merge(name, new Slot(null), (old, fresh) -> new Slot(update));
        if (slot.waiting() == null) {
            sender.accept(update);
            later.execute(() -> sendWaiting(name));
        }
    }

    /** Sends the state that came meanwhile; a thing of which nothing came is forgotten. */
    private void sendWaiting(String name) {
        var waiting = new AtomicReference<@Nullable Update>();
        slots.computeIfPresent(name, (key, slot) -> {
            waiting.set(slot.waiting());
            return slot.waiting() == null ? null : new Slot(null);
        });
        var update = waiting.get();
        if (update != null) {
            sender.accept(update);
            later.execute(() -> sendWaiting(name));
        }
    }

    private static void send(Emitter<String> channel, ObjectMapper mapper, Update update) {
        try {
            var message = new LinkedHashMap<String, Object>();
            message.put("tenant", update.tenant().value());
            message.put("kind", update.kind());
            message.put("document", update.document());
            var metadata = OutgoingRabbitMQMetadata.builder()
                    .withContentType("application/json")
                    .withRoutingKey(update.kind())
                    .build();
            channel.send(Message.of(mapper.writeValueAsString(message), Metadata.of(metadata)));
        } catch (JsonProcessingException e) {
            LOG.warnf(e, "a live update of kind %s cannot be written", update.kind());
        }
    }
}
