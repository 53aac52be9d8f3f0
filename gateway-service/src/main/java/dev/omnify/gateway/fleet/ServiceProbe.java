package dev.omnify.gateway.fleet;

import dev.omnify.gateway.routing.Upstream;
import io.vertx.core.Future;

/** Asks a service whether it is ready. */
public interface ServiceProbe {
    /** Whether it says so within a second; never fails, never blocks. */
    Future<Boolean> isReady(Upstream service);
}
