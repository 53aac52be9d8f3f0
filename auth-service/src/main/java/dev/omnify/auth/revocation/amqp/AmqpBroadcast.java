package dev.omnify.auth.revocation.amqp;

import dev.omnify.auth.revocation.Broadcast;
import dev.omnify.kit.IdSource;
import dev.omnify.kit.amqp.Broker;
import dev.omnify.kit.revocation.Revocation;
import dev.omnify.kit.revocation.RevocationConfig;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Publishes under confirms, in order; what the broker has not taken is published again until no token needs it. */
@ApplicationScoped
class AmqpBroadcast implements Broadcast {
    private static final Logger LOG = Logger.getLogger(AmqpBroadcast.class);
    private static final String EXCHANGE = "omnify.revoked";
    private static final int AT_ONCE = 500;

    private final Broker broker;
    private final IdSource ids;
    private final Clock clock;
    private final Duration keep;
    private final Duration again;
    private final LinkedBlockingQueue<Revocation> waiting = new LinkedBlockingQueue<>();
    private final ScheduledExecutorService thread = new ScheduledThreadPoolExecutor(
            1, Thread.ofVirtual().name("revocations").factory());
    private boolean away;

    AmqpBroadcast(Broker broker, IdSource ids, Clock clock, RevocationConfig config) {
        this.broker = broker;
        this.ids = ids;
        this.clock = clock;
        this.keep = config.keep();
        this.again = config.reconnectDelay();
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }

    @Override
    public void send(Revocation revocation) {
        waiting.add(revocation);
        thread.execute(this::drain);
    }

    @SuppressWarnings("IllegalCatch") // because what waits must outlive whatever goes wrong, and it is tried again
    private void drain() {
        var oldest = clock.instant().minus(keep);
        waiting.removeIf(revocation -> revocation.at().isBefore(oldest));
        List<Revocation> batch = waiting.stream().limit(AT_ONCE).toList();
        if (batch.isEmpty()) {
            return;
        }
        try {
            broker.publish(EXCHANGE, messages(batch));
            waiting.removeAll(batch);
            away = false;
            thread.execute(this::drain);
        } catch (IOException | TimeoutException | RuntimeException e) {
            if (!away) {
                LOG.warnf("revocations wait to be published: %s", e.toString());
            }
            away = true;
            thread.schedule(this::drain, again.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Broker.Outgoing> messages(List<Revocation> batch) {
        var messages = new ArrayList<Broker.Outgoing>();
        for (Revocation revocation : batch) {
            messages.add(new Broker.Outgoing(
                    "revoked",
                    ids.next(),
                    "application/json",
                    Map.of(),
                    revocation.json().encode()));
        }
        return messages;
    }
}
