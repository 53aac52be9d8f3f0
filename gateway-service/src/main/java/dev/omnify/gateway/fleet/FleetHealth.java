package dev.omnify.gateway.fleet;

import dev.omnify.gateway.fleet.FleetState.ServiceState;
import dev.omnify.gateway.fleet.FleetState.Status;
import dev.omnify.gateway.routing.RouteTable;
import dev.omnify.gateway.routing.Upstream;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Knows how the fleet is, at most two seconds late, however often it is asked. A service that is slow to answer is up
 * as long as it has said so a moment ago: work that takes all processors for a while does not make it fail.
 */
@Singleton
public final class FleetHealth {
    private static final Duration KEPT = Duration.ofSeconds(2);
    private static final Duration BELIEVED = Duration.ofSeconds(10);

    private final RouteTable routes;
    private final ServiceProbe probe;
    private final Clock clock;
    private final Map<String, Instant> readyAt = new ConcurrentHashMap<>();
    private @Nullable Future<FleetState> last;
    private Instant askedAt = Instant.EPOCH;

    FleetHealth(RouteTable routes, ServiceProbe probe, Clock clock) {
        this.routes = routes;
        this.probe = probe;
        this.clock = clock;
    }

    /** The state of every service; never fails. */
    public synchronized Future<FleetState> state() {
        Future<FleetState> known = last;
        Instant now = clock.instant();
        if (known != null && now.isBefore(askedAt.plus(KEPT))) {
            return known;
        }
        askedAt = now;
        Future<FleetState> asked = ask();
        last = asked;
        return asked;
    }

    private Future<FleetState> ask() {
        List<Future<ServiceState>> answers =
                routes.services().stream().map(this::ask).toList();
        return Future.all(answers).map(all -> FleetState.of(all.list()));
    }

    private Future<ServiceState> ask(Upstream service) {
        return probe.ask(service).map(answer -> new ServiceState(service.name(), status(service.name(), answer)));
    }

    private Status status(String service, ServiceProbe.Answer answer) {
        Instant now = clock.instant();
        return switch (answer) {
            case READY -> {
                readyAt.put(service, now);
                yield Status.UP;
            }
            case NOT_READY -> {
                readyAt.remove(service);
                yield Status.DOWN;
            }
            case SILENT -> {
                Instant ready = readyAt.get(service);
                yield ready != null && now.isBefore(ready.plus(BELIEVED)) ? Status.UP : Status.DOWN;
            }
        };
    }
}
