package dev.omnify.kit.amqp;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.ShutdownSignalException;
import io.smallrye.common.annotation.Identifier;
import io.vertx.rabbitmq.RabbitMQOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The connection to the broker for whatever may not be lost. It publishes under confirms and hands out channels to
 * consumers, whose acknowledgements belong to exactly the channel that a message came on: after a reconnection a number
 * that meant one message means another. That is why events do not go through a messaging channel that reconnects by
 * itself; live updates, which may be lost, do.
 *
 * <p>Nothing here reconnects in the background: the next call connects anew, and a failed call says so.
 */
@ApplicationScoped
public class Broker {
    private static final Logger LOG = Logger.getLogger(Broker.class);
    private static final int PERSISTENT = 2;
    private static final int HEARTBEAT_SECONDS = 10;
    private static final int QUICK_HEARTBEAT_SECONDS = 3;
    private static final int RECONNECT_MILLIS = 1_000;
    private static final int CLOSE_MILLIS = 1_000;

    private final AmqpConfig config;
    private final ConnectionFactory factory;
    private final ReentrantLock connecting = new ReentrantLock();
    private final ReentrantLock publishing = new ReentrantLock();
    private volatile @Nullable Connection connection;
    private final Set<String> declared = new HashSet<>();
    private @Nullable Channel publisher;

    Broker(AmqpConfig config) {
        this.config = config;
        this.factory = factory(config);
    }

    /**
     * A message to publish.
     *
     * @param key the routing key
     * @param id unique, in the property {@code message-id}
     */
    public record Outgoing(String key, String id, String contentType, Map<String, Object> headers, String body) {}

    /**
     * A connection of the caller's own, for what must notice the broker's loss within seconds. The caller closes it.
     *
     * @param name as the broker lists it
     */
    Connection connect(String name) throws IOException, TimeoutException {
        var own = factory(config);
        own.setRequestedHeartbeat(QUICK_HEARTBEAT_SECONDS);
        return own.newConnection(name);
    }

    private static ConnectionFactory factory(AmqpConfig config) {
        var factory = new ConnectionFactory();
        try {
            factory.setUri(config.uri());
        } catch (URISyntaxException | GeneralSecurityException e) {
            throw new IllegalArgumentException("omnify.amqp.uri is no AMQP address", e);
        }
        int timeout = Math.toIntExact(config.timeout().toMillis());
        factory.setConnectionTimeout(timeout);
        factory.setHandshakeTimeout(timeout);
        factory.setChannelRpcTimeout(timeout);
        factory.setRequestedHeartbeat(HEARTBEAT_SECONDS);
        factory.setAutomaticRecoveryEnabled(false);
        factory.setThreadFactory(Thread.ofVirtual().name("amqp-", 0).factory());
        factory.setSharedExecutor(Executors.newVirtualThreadPerTaskExecutor());
        return factory;
    }

    /** The same broker for messaging channels: {@code client-options-name=omnify}. */
    @Produces
    @Identifier("omnify") RabbitMQOptions channelOptions() {
        int timeout = Math.toIntExact(config.timeout().toMillis());
        return new RabbitMQOptions()
                .setUri(config.uri())
                .setConnectionTimeout(timeout)
                .setHandshakeTimeout(timeout)
                .setRequestedHeartbeat(HEARTBEAT_SECONDS)
                .setAutomaticRecoveryEnabled(false)
                .setReconnectAttempts(Integer.MAX_VALUE)
                .setReconnectInterval(RECONNECT_MILLIS);
    }

    /** An exchange's or a queue's name on this broker. */
    public String name(String name) {
        return config.prefix().orElse("") + name;
    }

    /** A new channel. The caller closes it. */
    public Channel channel() throws IOException, TimeoutException {
        connecting.lock();
        try {
            var open = connection;
            if (open == null || !open.isOpen()) {
                open = factory.newConnection();
                connection = open;
            }
            var channel = open.createChannel();
            if (channel == null) {
                throw new IOException("the broker gives no more channels");
            }
            return channel;
        } catch (ShutdownSignalException e) {
            throw new IOException("the connection to the broker is gone", e);
        } finally {
            connecting.unlock();
        }
    }

    /**
     * Publishes these messages to a durable topic exchange, in this order, and returns once the broker has taken all of
     * them. When it throws, none or some were taken: the caller publishes all of them again. A connection that breaks,
     * also while the broker's word is awaited, is an {@code IOException}.
     */
    public void publish(String exchange, List<Outgoing> messages)
            throws IOException, TimeoutException, InterruptedException {
        publishing.lockInterruptibly();
        boolean taken = false;
        try {
            var channel = publisher(exchange);
            for (Outgoing message : messages) {
                byte[] body = message.body().getBytes(StandardCharsets.UTF_8);
                channel.basicPublish(name(exchange), message.key(), properties(message), body);
            }
            taken = channel.waitForConfirms(config.timeout().toMillis());
            if (!taken) {
                throw new IOException("the broker refused a message");
            }
        } catch (ShutdownSignalException e) {
            throw new IOException("the connection to the broker is gone", e);
        } finally {
            if (!taken) {
                forgetPublisher();
            }
            publishing.unlock();
        }
    }

    private static BasicProperties properties(Outgoing message) {
        return new BasicProperties.Builder()
                .messageId(message.id())
                .contentType(message.contentType())
                .contentEncoding(StandardCharsets.UTF_8.name())
                .deliveryMode(PERSISTENT)
                .headers(message.headers())
                .build();
    }

    private Channel publisher(String exchange) throws IOException, TimeoutException {
        var open = publisher;
        if (open == null || !open.isOpen()) {
            open = channel();
            open.confirmSelect();
            publisher = open;
            declared.clear();
        }
        if (declared.add(exchange)) {
            declareExchange(open, exchange);
        }
        return open;
    }

    private void forgetPublisher() {
        var open = publisher;
        publisher = null;
        if (open != null) {
            abort(open);
        }
    }

    /** Closes a channel that may be closed already. */
    public static void abort(Channel channel) {
        try {
            channel.abort();
        } catch (IOException e) {
            LOG.debugf(e, "channel not closed in order");
        }
    }

    /** Makes sure that a durable topic exchange is there. */
    public void declareExchange(Channel channel, String exchange) throws IOException {
        channel.exchangeDeclare(name(exchange), BuiltinExchangeType.TOPIC, true);
    }

    @PreDestroy
    void close() {
        var open = connection;
        if (open != null) {
            open.abort(CLOSE_MILLIS);
        }
    }
}
