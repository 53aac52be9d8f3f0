package dev.omnify.gateway.edge.http;

import dev.omnify.gateway.visit.UnreadBody;
import dev.omnify.gateway.visit.Visit;
import dev.omnify.gateway.visit.Visits;
import dev.omnify.kit.CommonProblem;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Puts the gateway's handlers before everything else that this process serves. */
@Singleton
final class Edge {
    private static final Logger LOG = Logger.getLogger(Edge.class);
    private static final int FIRST = -10_000;

    private final Visits visits;
    private final SecurityHeaders headers;
    private final RequestRecords records;
    private final Cors cors;
    private final Gate gate;

    Edge(Visits visits, SecurityHeaders headers, RequestRecords records, Cors cors, Gate gate) {
        this.visits = visits;
        this.headers = headers;
        this.records = records;
        this.cors = cors;
        this.gate = gate;
    }

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(this::envelop).failureHandler(this::failed);
        router.route().order(FIRST + 1).handler(context -> {
            if (!cors.answers(context)) {
                gate.handle(context);
            }
        });
    }

    private void envelop(RoutingContext context) {
        Visit visit = visits.begin(context);
        String path = String.valueOf(context.request().path());
        context.addHeadersEndHandler(now -> {
            headers.add(visit, path, context.response().headers());
            context.response().putHeader("X-Request-Id", visit.requestId());
        });
        context.addEndHandler(ended -> records.ended(visit, context.request(), context.response()));
        context.next();
    }

    private void failed(RoutingContext context) {
        LOG.errorf(context.failure(), "a request failed in the gateway");
        if (context.response().headWritten()) {
            context.response().reset();
        } else {
            UnreadBody.refuse(
                    context,
                    CommonProblem.INTERNAL,
                    "Something went wrong on our side. The trace id finds it in the logs.");
        }
    }
}
