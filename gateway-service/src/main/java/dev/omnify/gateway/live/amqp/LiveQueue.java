package dev.omnify.gateway.live.amqp;

import dev.omnify.gateway.live.LiveConfig;
import dev.omnify.gateway.live.LiveEvent;
import dev.omnify.gateway.live.LiveUpdates;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.amqp.Broker;
import dev.omnify.kit.amqp.OwnQueue;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import org.jboss.logging.Logger;

/** Holds this replica's own queue on the live exchange, for as long as it runs. */
@Singleton
final class LiveQueue implements OwnQueue.Listener {
    private static final Logger LOG = Logger.getLogger(LiveQueue.class);
    private static final String EXCHANGE = "omnify.live";

    private final LiveUpdates updates;
    private final OwnQueue queue;

    LiveQueue(Broker broker, LiveConfig config, LiveUpdates updates) {
        this.updates = updates;
        this.queue = new OwnQueue(broker, OwnQueue.fanout(EXCHANGE), config.reconnectDelay(), this);
    }

    void start(@Observes StartupEvent event) {
        queue.start();
    }

    void stop(@Observes ShutdownEvent event) {
        queue.stop();
    }

    @Override
    public void heard(byte[] body) {
        try {
            var message = new JsonObject(new String(body, StandardCharsets.UTF_8));
            if (message.getValue("tenant") instanceof String tenant
                    && message.getValue("kind") instanceof String kind
                    && message.getValue("document") instanceof JsonObject document) {
                updates.publish(new LiveEvent(TenantId.of(tenant), kind, document.encode()));
            } else {
                LOG.warn("a message without tenant, kind or document is no live update");
            }
        } catch (DecodeException | IllegalArgumentException e) {
            LOG.warnf("a message that is no live update was left out: %s", e.toString());
        }
    }
}
