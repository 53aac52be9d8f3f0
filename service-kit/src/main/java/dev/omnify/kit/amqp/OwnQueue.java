package dev.omnify.kit.amqp;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Envelope;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * A process' own queue on an exchange whose messages every process is to hear: exclusive, gone with its connection.
 * While the broker is away it is sought again and again; what was published meanwhile is not replayed.
 */
public final class OwnQueue {
    private static final Logger LOG = Logger.getLogger(OwnQueue.class);
    private static final String EVERYTHING = "#";
    private static final int CLOSE_MILLIS = 1_000;

    private final Broker broker;
    private final Exchange exchange;
    private final Duration reconnectDelay;
    private final Listener listener;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile boolean stopped;

    /** An exchange by its name, without the broker's prefix. */
    public record Exchange(String name, BuiltinExchangeType type) {}

    /** Whoever hears the messages. Called on threads of the queue's own, one after the other. */
    public interface Listener {
        /** A message. */
        void heard(byte[] body);

        /** From now on every message is heard. */
        default void connected() {}

        /** No message is heard just now; said again after each attempt to connect. */
        default void away() {}
    }

    /** @param reconnectDelay how long after losing the broker it is sought again */
    public OwnQueue(Broker broker, Exchange exchange, Duration reconnectDelay, Listener listener) {
        this.broker = broker;
        this.exchange = exchange;
        this.reconnectDelay = reconnectDelay;
        this.listener = listener;
    }

    /** A durable topic exchange, of which everything is heard. */
    public static Exchange topic(String name) {
        return new Exchange(name, BuiltinExchangeType.TOPIC);
    }

    /** A durable fanout exchange. */
    public static Exchange fanout(String name) {
        return new Exchange(name, BuiltinExchangeType.FANOUT);
    }

    /** Begins to listen; returns at once. */
    public void start() {
        Thread.ofVirtual().name("queue-" + exchange.name()).start(this::run);
    }

    /** Stops for good. */
    public void stop() {
        stopped = true;
        wake();
    }

    private void run() {
        boolean missed = false;
        do {
            try (Connection connection = broker.connect(exchange.name())) {
                connection.addShutdownListener(cause -> wake());
                listen(connection);
                LOG.infof("what is published to %s is heard", exchange.name());
                missed = false;
                listener.connected();
                awaitLossOf(connection);
            } catch (IOException | TimeoutException | ShutdownSignalException e) {
                if (!missed) {
                    LOG.warnf("nothing of %s is heard, the broker is away: %s", exchange.name(), e.toString());
                }
                missed = true;
            }
            if (!stopped) {
                listener.away();
            }
        } while (!awaitStop());
    }

    private void listen(Connection connection) throws IOException {
        Channel channel = connection.createChannel();
        channel.exchangeDeclare(broker.name(exchange.name()), exchange.type(), true);
        String queue = channel.queueDeclare().getQueue();
        channel.queueBind(queue, broker.name(exchange.name()), EVERYTHING);
        channel.basicConsume(queue, true, new DefaultConsumer(channel) {
            @Override
            public void handleDelivery(String tag, Envelope envelope, AMQP.BasicProperties properties, byte[] body) {
                listener.heard(body);
            }

            @Override
            public void handleCancel(String tag) throws IOException {
                connection.abort(CLOSE_MILLIS);
            }
        });
    }

    private void wake() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

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

    /** Whether it is to stop, after the delay at most. */
    private boolean awaitStop() {
        lock.lock();
        try {
            long left = reconnectDelay.toNanos();
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
}
