package dev.omnify.kit.events;

import dev.omnify.kit.amqp.Broker;
import dev.omnify.kit.events.CloudEvents.Received;
import dev.omnify.kit.events.EventRetryRegistry.Retry;
import dev.omnify.kit.events.ProcessedEventRegistry.Claim;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.arc.ClientProxy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Gives events to their handlers, each event once to each. A failure is stored and tried again later; after the last
 * try the event goes to the dead exchange with its error and the number of attempts.
 */
@ApplicationScoped
class EventHandling {
    static final String DEAD_EXCHANGE = "omnify.dead";

    private static final Logger LOG = Logger.getLogger(EventHandling.class);
    private static final Duration DEAD_DELAY = Duration.ofSeconds(10);
    private static final int LONGEST_ERROR = 2_000;
    private static final String TENANT = "tenant";

    private final Map<String, EventHandler> handlers = new TreeMap<>();
    private final ProcessedEventRegistry processed;
    private final EventRetryRegistry retries;
    private final Broker broker;
    private final EventsConfig config;
    private final Clock clock;
    private final MeterRegistry meters;

    EventHandling(
            @All List<EventHandler> handlers,
            ProcessedEventRegistry processed,
            EventRetryRegistry retries,
            Broker broker,
            EventsConfig config,
            Clock clock,
            MeterRegistry meters) {
        handlers.forEach(handler -> this.handlers.put(name(handler), handler));
        this.processed = processed;
        this.retries = retries;
        this.broker = broker;
        this.config = config;
        this.clock = clock;
        this.meters = meters;
    }

    private static String name(EventHandler handler) {
        return ClientProxy.unwrap(handler).getClass().getName().replaceFirst("_Subclass$", "");
    }

    /** The types that anybody handles. */
    Set<String> types() {
        var types = new TreeSet<String>();
        handlers.values().forEach(handler -> types.addAll(handler.types()));
        return types;
    }

    /** Gives an event to each of its handlers. When it returns, each has handled it or will later. */
    void deliver(Received received) throws IOException, TimeoutException, InterruptedException {
        for (Map.Entry<String, EventHandler> handler : handlers.entrySet()) {
            if (handler.getValue().types().contains(received.event().type())) {
                attempt(handler.getKey(), handler.getValue(), received, false);
            }
        }
    }

    /** Handles an event again whose time has come. */
    void again(Retry retry) throws IOException, TimeoutException, InterruptedException {
        var handler = handlers.get(retry.handler());
        if (retry.dead()) {
            bury(retry);
        } else if (handler == null) {
            dead(retry, "its handler is no more");
        } else {
            attempt(retry.handler(), handler, CloudEvents.parse(retry.body()), true);
        }
    }

    /** Sends what is no event of ours to the dead exchange. */
    void refuse(String id, String body, String error) throws IOException, TimeoutException, InterruptedException {
        count("unknown", "malformed");
        broker.publish(DEAD_EXCHANGE, List.of(dead(id, body, error, 1, "")));
    }

    private void attempt(String name, EventHandler handler, Received received, boolean again)
            throws IOException, TimeoutException, InterruptedException {
        var event = received.event();
        var key = received.tenant() + "/" + event.id() + "/" + name;
        var body = CloudEvents.json(received.tenant(), event, "/" + config.name());
        switch (processed.claim(key, config.claim())) {
            case Claim.Done() -> {
                count(event.type(), "repeated");
                retries.remove(key);
            }
            case Claim.Busy(var until) -> {
                if (!again) {
                    retries.put(new Retry(key, name, body, until, 0, "its handling was cut off", false));
                }
            }
            case Claim.Granted(var attempts) -> {
                var retry = new Retry(key, name, body, clock.instant(), attempts, "its handling was cut off", false);
                if (attempts > config.retryDelays().size() + 1) {
                    dead(retry, retry.error());
                } else {
                    run(handler, received, retry);
                }
            }
        }
    }

    @SuppressWarnings("IllegalCatch") // because whatever a handler throws, its event must be kept
    private void run(EventHandler handler, Received received, Retry retry)
            throws IOException, TimeoutException, InterruptedException {
        try {
            MDC.put(TENANT, received.tenant().value());
            handler.handle(received.tenant(), received.event());
        } catch (Throwable e) {
            if (Thread.interrupted()) {
                throw new InterruptedException("handling is cut off");
            }
            LOG.warnf(
                    e,
                    "event %s of type %s failed, attempt %d",
                    retry.key(),
                    received.event().type(),
                    retry.attempts());
            failed(received.event().type(), retry, String.valueOf(e));
            return;
        } finally {
            MDC.remove(TENANT);
        }
        processed.done(retry.key());
        retries.remove(retry.key());
        count(received.event().type(), "handled");
    }

    private void failed(String type, Retry retry, String error)
            throws IOException, TimeoutException, InterruptedException {
        var delays = config.retryDelays();
        if (retry.attempts() > delays.size()) {
            dead(retry, error);
            return;
        }
        var due = clock.instant().plus(delays.get(retry.attempts() - 1));
        retries.put(with(retry, due, error, false));
        processed.release(retry.key());
        count(type, "failed");
    }

    private void dead(Retry retry, String error) throws IOException, TimeoutException, InterruptedException {
        var dead = with(retry, clock.instant().plus(DEAD_DELAY), error, true);
        retries.put(dead);
        bury(dead);
    }

    private void bury(Retry retry) throws IOException, TimeoutException, InterruptedException {
        broker.publish(
                DEAD_EXCHANGE,
                List.of(dead(retry.key(), retry.body(), retry.error(), retry.attempts(), retry.handler())));
        processed.done(retry.key());
        retries.remove(retry.key());
        count(CloudEvents.parse(retry.body()).event().type(), "dead");
        LOG.errorf("event %s is dead after %d attempts: %s", retry.key(), retry.attempts(), retry.error());
    }

    private Broker.Outgoing dead(String id, String body, String error, int attempts, String handler) {
        var headers = Map.<String, Object>of("error", error, "attempts", attempts, "handler", handler);
        return new Broker.Outgoing(config.name(), id, CloudEvents.CONTENT_TYPE, headers, body);
    }

    private static Retry with(Retry retry, Instant due, String error, boolean dead) {
        var kept = error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error;
        return new Retry(retry.key(), retry.handler(), retry.body(), due, retry.attempts(), kept, dead);
    }

    private void count(String type, String outcome) {
        meters.counter("omnify.events", "type", type, "outcome", outcome).increment();
    }
}
