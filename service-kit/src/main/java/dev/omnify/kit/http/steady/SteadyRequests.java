package dev.omnify.kit.http.steady;

import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Carries a request that has begun out to its end, also when its client has gone. Quarkus REST drops whatever is left
 * of it then, anywhere (quarkusio/quarkus#50990): the resource after a filter has claimed its idempotency key, or the
 * answer's filters after the resource has taken effect. It also drops the handlers of another chain than the one that
 * runs by now, which can go round for ever (quarkusio/quarkus#55116).
 *
 * <p>A response has one place for a handler of its closing, and whoever sets the last one has it. At this point it is
 * Quarkus REST's, set when the resource was found, over the one that vertx-web sets for a context's end handlers: these
 * cannot count on being called at a closing, with this filter or without. A blocking output's handler, and those that
 * cancel a {@code Uni}, {@code CompletionStage}, {@code Multi} or event stream, are set later, and work. A client that
 * leaves before them is not noticed any more: whoever adds such an answer looks at the response's {@code closed()}
 * first. {@link WhileTaken} does so for blocking ones.
 *
 * <p>The endless round is mended upstream after Quarkus 3.33.2 (quarkusio/quarkus#55169). The dropping itself stays on
 * purpose there, so that an upgrade alone does not make this filter needless.
 */
public class SteadyRequests {
    /** Before all other filters. */
    private static final int FIRST = 0;

    @ServerRequestFilter(nonBlocking = true, priority = FIRST)
    void carryOn(RoutingContext context) {
        context.response().closeHandler(gone -> {});
    }
}
