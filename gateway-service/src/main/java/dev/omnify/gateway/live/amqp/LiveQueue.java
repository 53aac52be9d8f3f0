package dev.omnify.gateway.live.amqp;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Envelope;
import dev.omnify.gateway.live.LiveConfig;
import dev.omnify.gateway.live.LiveEvent;
import dev.omnify.gateway.live.LiveUpdates;
import dev.omnify.kit.TenantId;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * Holds this replica's own queue on the live exchange, for as long as it runs: exclusive, gone with the connection.
 * While the broker is away it is sought again and again; what was published meanwhile is not replayed.
 */
@Singleton
final class LiveQueue {
    private static final Logger LOG = Logger.getLogger(LiveQueue.class);
    private static final int HEARTBEAT_SECONDS = 10;
    private static final int CONNECT_MILLIS = 2_000;

    private final LiveConfig config;
    private final LiveUpdates updates;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile boolean stopped;

    LiveQueue(LiveConfig config, LiveUpdates updates) {
        this.config = config;
        this.updates = updates;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofVirtual().name("live-queue").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        wake();
    }

    private void run() {
        ConnectionFactory factory = factory();
        boolean missed = false;
        do {
            try (Connection connection = factory.newConnection("gateway-live")) {
                connection.addShutdownListener(cause -> wake());
                listen(connection);
                LOG.info("live updates are received");
                missed = false;
                awaitLossOf(connection);
            } catch (IOException | TimeoutException e) {
                if (!missed) {
                    LOG.warnf("live updates are not received, the broker is away: %s", e.toString());
                }
                missed = true;
            }
        } while (!awaitStop(config.reconnectDelay()));
    }

    private void listen(Connection connection) throws IOException {
        Channel channel = connection.createChannel();
        channel.exchangeDeclare(config.exchange(), BuiltinExchangeType.FANOUT, true);
        String queue = channel.queueDeclare().getQueue();
        channel.queueBind(queue, config.exchange(), "");
        channel.basicConsume(queue, true, new DefaultConsumer(channel) {
            @Override
            public void handleDelivery(String tag, Envelope envelope, AMQP.BasicProperties properties, byte[] body) {
                receive(body);
            }
        });
    }

    private void receive(byte[] body) {
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

    private void wake() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Until the connection is lost or the gateway stops. */
    private void awaitLossOf(Connection connection) {
        lock.lock();
        try {
            while (connection.isOpen() && !stopped) {
                changed.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** Whether the gateway stops, after a while at most. */
    private boolean awaitStop(Duration most) {
        lock.lock();
        try {
            long left = most.toNanos();
            while (!stopped && left > 0) {
                left = changed.awaitNanos(left);
            }
            return stopped;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        } finally {
            lock.unlock();
        }
    }

    private ConnectionFactory factory() {
        var factory = new ConnectionFactory();
        try {
            factory.setUri(config.amqpUri());
        } catch (URISyntaxException | GeneralSecurityException e) {
            throw new IllegalArgumentException("omnify.gateway.live.amqp-uri", e);
        }
        factory.setAutomaticRecoveryEnabled(false);
        factory.setRequestedHeartbeat(HEARTBEAT_SECONDS);
        factory.setConnectionTimeout(CONNECT_MILLIS);
        factory.setHandshakeTimeout(CONNECT_MILLIS);
        return factory;
    }
}
