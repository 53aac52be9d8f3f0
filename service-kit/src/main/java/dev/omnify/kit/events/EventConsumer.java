package dev.omnify.kit.events;

import com.mongodb.MongoException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.ShutdownSignalException;
import dev.omnify.kit.amqp.Broker;
import dev.omnify.kit.events.EventRetryRegistry.Retry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Takes the service's events from its queue, and the due retries from the store, to their handlers. Events of one
 * subject share a lane and so come one after the other. It connects anew by itself; an event is acknowledged once it is
 * handled or its retry is stored. A service without handlers has no queue.
 */
@ApplicationScoped
class EventConsumer {
    private static final Logger LOG = Logger.getLogger(EventConsumer.class);
    /** Never reached: a failed event is kept by us, not by the broker, so only lost connections count here. */
    private static final int DELIVERY_LIMIT = 1_000;

    private static final Map<String, Object> REPLICATED =
            Map.of("x-queue-type", "quorum", "x-delivery-limit", DELIVERY_LIMIT);
    private static final int DUE = 500;

    private final EventHandling handling;
    private final EventRetryRegistry retries;
    private final ProcessedEventRegistry processed;
    private final Broker broker;
    private final EventsConfig config;
    private final Clock clock;
    private final List<ExecutorService> lanes = new ArrayList<>();
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean running;
    private boolean plainQueues;
    private boolean away;

    EventConsumer(
            EventHandling handling,
            EventRetryRegistry retries,
            ProcessedEventRegistry processed,
            Broker broker,
            EventsConfig config,
            Clock clock) {
        this.handling = handling;
        this.retries = retries;
        this.processed = processed;
        this.broker = broker;
        this.config = config;
        this.clock = clock;
    }

    private interface Step {
        void run() throws IOException, TimeoutException, InterruptedException;
    }

    void start(@Observes StartupEvent event) {
        if (handling.types().isEmpty()) {
            return;
        }
        running = true;
        for (int lane = 0; lane < config.lanes(); lane++) {
            lanes.add(Executors.newSingleThreadExecutor(
                    Thread.ofVirtual().name("events-" + lane).factory()));
        }
        lanes.add(Executors.newFixedThreadPool(
                2, Thread.ofVirtual().name("events").factory()));
        lanes.getLast().execute(this::consume);
        lanes.getLast().execute(this::retry);
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
        lanes.forEach(ExecutorService::shutdownNow);
    }

    @Scheduled(every = "1h", delayed = "1m")
    @RunOnVirtualThread
    void forget() {
        if (running) {
            processed.forget(clock.instant().minus(config.remember()));
        }
    }

    private void consume() {
        while (running) {
            try {
                listen();
                Thread.sleep(config.poll());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void listen() throws InterruptedException {
        try {
            var channel = declared();
            try {
                var closed = new CountDownLatch(1);
                channel.addShutdownListener(cause -> closed.countDown());
                channel.basicQos(config.prefetch());
                channel.basicConsume(
                        queue("events"), false, (tag, message) -> take(channel, message), tag -> closed.countDown());
                LOG.infof("events %s come by queue %s", handling.types(), queue("events"));
                away = false;
                closed.await();
            } finally {
                Broker.abort(channel);
            }
        } catch (IOException | TimeoutException | ShutdownSignalException e) {
            if (!away) {
                LOG.warnf("no events for now: %s", String.valueOf(e));
            }
            away = true;
        }
    }

    private String queue(String purpose) {
        return broker.name(config.name() + "." + purpose);
    }

    private Channel declared() throws IOException, TimeoutException {
        if (!plainQueues) {
            var channel = broker.channel();
            try {
                return declare(channel, REPLICATED);
            } catch (IOException | ShutdownSignalException e) {
                Broker.abort(channel);
                if (!refused(e)) {
                    throw e;
                }
                LOG.infof("the broker has no quorum queues, plain ones are used: %s", String.valueOf(e));
                plainQueues = true;
            }
        }
        return declare(broker.channel(), Map.of());
    }

    /**
     * Whether the broker is there but does not want what it was asked for (AMQP reply codes 4xx and 5xx of its own).
     */
    private static boolean refused(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ShutdownSignalException signal) {
                return signal.getReason() instanceof com.rabbitmq.client.AMQP.Channel.Close
                        || signal.getReason() instanceof com.rabbitmq.client.AMQP.Connection.Close close
                                && close.getReplyCode() >= com.rabbitmq.client.AMQP.COMMAND_INVALID;
            }
        }
        return false;
    }

    private Channel declare(Channel channel, Map<String, Object> arguments) throws IOException {
        broker.declareExchange(channel, EventHandling.DEAD_EXCHANGE);
        channel.queueDeclare(queue("dead"), true, false, false, arguments);
        channel.queueBind(queue("dead"), broker.name(EventHandling.DEAD_EXCHANGE), config.name());
        broker.declareExchange(channel, OutboxRelay.EXCHANGE);
        channel.queueDeclare(queue("events"), true, false, false, arguments);
        for (String type : handling.types()) {
            channel.queueBind(queue("events"), broker.name(OutboxRelay.EXCHANGE), type);
        }
        return channel;
    }

    private void take(Channel channel, Delivery message) {
        try {
            var received = CloudEvents.parse(message.getBody());
            lane(received)
                    .execute(() -> persist(() -> {
                        handling.deliver(received);
                        acknowledge(channel, message);
                    }));
        } catch (IllegalArgumentException e) {
            LOG.warnf("a message is no event: %s", e.getMessage());
            var body = new String(message.getBody(), StandardCharsets.UTF_8);
            var id = String.valueOf(message.getProperties().getMessageId());
            lanes.getFirst()
                    .execute(() -> persist(() -> {
                        handling.refuse(id, body, String.valueOf(e.getMessage()));
                        acknowledge(channel, message);
                    }));
        }
    }

    private ExecutorService lane(CloudEvents.Received received) {
        int hash = (received.tenant() + "/" + received.event().subject()).hashCode();
        return lanes.get(Math.floorMod(hash, config.lanes()));
    }

    /** Does it, trying again for as long as the database or the broker is away. */
    private void persist(Step step) {
        try {
            while (running) {
                try {
                    step.run();
                    return;
                } catch (MongoException | IOException | TimeoutException e) {
                    LOG.debugf(e, "an event waits");
                    Thread.sleep(config.poll());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** On the very channel that the message came on: elsewhere its number means another message. */
    private static void acknowledge(Channel channel, Delivery message) {
        try {
            synchronized (channel) {
                channel.basicAck(message.getEnvelope().getDeliveryTag(), false);
            }
        } catch (IOException | ShutdownSignalException e) {
            LOG.debugf(e, "not acknowledged, so it will come again and be known as handled");
        }
    }

    private void retry() {
        while (running) {
            try {
                Thread.sleep(config.poll());
                retries.due(DUE).forEach(this::again);
            } catch (MongoException e) {
                LOG.debugf(e, "retries wait for the database");
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void again(Retry retry) {
        if (underWay.add(retry.key())) {
            lane(CloudEvents.parse(retry.body())).execute(() -> {
                try {
                    persist(() -> handling.again(retry));
                } finally {
                    underWay.remove(retry.key());
                }
            });
        }
    }
}
