package dev.omnify.kit.events;

import dev.omnify.kit.IdSource;
import dev.omnify.kit.amqp.Broker;
import dev.omnify.kit.events.OutboxRegistry.Marker;
import dev.omnify.kit.events.OutboxRegistry.Pending;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the events that wait inside documents and then takes them out. One process of a service does so at a time,
 * so that a document's events keep their order; another takes over when it is gone. An event is published at least
 * once: again when the broker's or the database's answer got lost.
 */
@ApplicationScoped
class OutboxRelay {
    static final String EXCHANGE = "omnify.events";

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final Duration UNWRITTEN = Duration.ofSeconds(60);
    private static final int BATCH = 200;
    private static final int REMEMBERED = 20_000;

    private final OutboxMarkers markers;
    private final OutboxRegistry registry;
    private final Broker broker;
    private final EventsConfig config;
    private final Clock clock;
    private final String process;
    private final Timer lag;
    private final AtomicLong backlog = new AtomicLong();
    private final SequencedSet<String> sent = new LinkedHashSet<>();
    private volatile boolean running;
    private boolean failing;
    private @Nullable Thread thread;

    OutboxRelay(
            OutboxMarkers markers,
            OutboxRegistry registry,
            Broker broker,
            EventsConfig config,
            Clock clock,
            IdSource ids,
            MeterRegistry meters) {
        this.markers = markers;
        this.registry = registry;
        this.broker = broker;
        this.config = config;
        this.clock = clock;
        this.process = ids.next();
        this.lag = meters.timer("omnify.outbox.lag");
        meters.gauge("omnify.outbox.backlog", backlog);
    }

    void start(@Observes StartupEvent event) {
        if (ConfigProvider.getConfig()
                .getOptionalValue("quarkus.mongodb.database", String.class)
                .isPresent()) {
            running = true;
            thread = Thread.ofVirtual().name("outbox-relay").start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        var relay = thread;
        if (relay != null) {
            relay.interrupt();
            relay.join(LEASE);
        }
    }

    private void run() {
        while (running) {
            try {
                markers.await(config.poll());
                pass();
            } catch (InterruptedException e) {
                running = false;
            }
        }
        resign();
    }

    @SuppressWarnings("IllegalCatch") // because the relay must outlive whatever goes wrong, and it is tried again
    private void pass() throws InterruptedException {
        try {
            relay();
            if (failing) {
                failing = false;
                LOG.info("events are published again");
            }
        } catch (IOException | TimeoutException | RuntimeException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (!failing) {
                failing = true;
                LOG.warnf("events wait to be published: %s", String.valueOf(e));
            }
            Thread.sleep(config.poll());
        }
    }

    @SuppressWarnings("IllegalCatch") // because the process ends anyhow, and the lease with it
    private void resign() {
        try {
            registry.resign(process);
        } catch (RuntimeException e) {
            LOG.debugf(e, "the outbox is left to its lease");
        }
    }

    private void relay() throws IOException, TimeoutException, InterruptedException {
        var after = "";
        var more = true;
        while (more && running && registry.lead(process, LEASE)) {
            backlog.set(registry.count());
            var batch = registry.after(after, BATCH);
            relay(batch);
            more = batch.size() == BATCH;
            after = batch.isEmpty() ? after : batch.getLast().id();
        }
    }

    private void relay(List<Marker> batch) throws IOException, TimeoutException, InterruptedException {
        var documents = new LinkedHashMap<String, SequencedSet<String>>();
        for (Marker marker : batch) {
            documents
                    .computeIfAbsent(marker.collection(), name -> new LinkedHashSet<>())
                    .add(marker.documentId());
        }
        for (Map.Entry<String, SequencedSet<String>> entry : documents.entrySet()) {
            relay(entry.getKey(), entry.getValue());
        }
        registry.remove(batch.stream().filter(this::finished).map(Marker::id).toList());
    }

    private void relay(String collection, Collection<String> documentIds)
            throws IOException, TimeoutException, InterruptedException {
        var pending = registry.pending(collection, documentIds);
        if (pending.isEmpty()) {
            return;
        }
        broker.publish(
                EXCHANGE,
                pending.stream()
                        .flatMap(found -> found.events().stream())
                        .map(this::message)
                        .toList());
        pending.forEach(this::sent);
    }

    private Broker.Outgoing message(Document document) {
        var event = CloudEvents.read(document);
        return new Broker.Outgoing(
                event.event().type(),
                event.event().id(),
                CloudEvents.CONTENT_TYPE,
                Map.of(),
                CloudEvents.json(event.tenant(), event.event(), "/" + config.name()));
    }

    private void sent(Pending pending) {
        registry.sent(pending);
        pending.events().forEach(event -> sent.add(event.getString(CloudEvents.ID)));
        while (sent.size() > REMEMBERED) {
            sent.removeFirst();
        }
        var now = clock.instant();
        pending.events()
                .forEach(event -> lag.record(
                        Duration.between(CloudEvents.read(event).event().time(), now)));
    }

    /** A marker may go when its events are out, or when the write that it announced must have failed. */
    private boolean finished(Marker marker) {
        boolean out = !marker.events().isEmpty() && sent.containsAll(marker.events());
        return out || marker.time().plus(UNWRITTEN).isBefore(clock.instant());
    }
}
