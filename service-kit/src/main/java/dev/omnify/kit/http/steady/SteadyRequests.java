package dev.omnify.kit.http.steady;

import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Carries a request that has begun out to its end, also when its client has gone. Quarkus REST drops whatever is left
 * of it then, anywhere: the resource after a filter has claimed its idempotency key, or the answer's filters after the
 * resource has taken effect. It also drops the handlers of another chain than the one that runs by now, which can go
 * round for ever (quarkusio/quarkus#55116). Its handler for that is the only one that a response has at this point.
 */
public class SteadyRequests {
    /** Before all other filters. */
    private static final int FIRST = 0;

    @ServerRequestFilter(nonBlocking = true, priority = FIRST)
    void carryOn(RoutingContext context) {
        context.response().closeHandler(gone -> {});
    }
}
