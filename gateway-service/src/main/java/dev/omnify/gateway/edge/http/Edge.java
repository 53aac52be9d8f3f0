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
        router.route()
                .order(FIRST)
                .handler(context -> {
                    if (!UnreadBody.isBehindTheEnd(context)) {
                        envelop(context);
                        context.next();
                    }
                })
                .failureHandler(this::failed);
        router.route().order(FIRST + 1).handler(context -> {
            String flaw = RequestShape.flaw(context.request());
            if (flaw != null) {
                malformed(context, flaw);
            } else if (!cors.answers(context)) {
                gate.handle(context);
            }
        });
    }

    /** Where such a request ends, and the next one on its connection begins, cannot be told. */
    private static void malformed(RoutingContext context, String flaw) {
        UnreadBody.closeSoon(context);
        UnreadBody.refuse(context, CommonProblem.MALFORMED, flaw);
    }

    private void envelop(RoutingContext context) {
        Visit visit = visits.begin(context);
        String path = String.valueOf(context.request().path());
        context.addHeadersEndHandler(now -> {
            headers.add(visit, path, context.response().headers());
            context.response().putHeader("X-Request-Id", visit.requestId());
        });
        context.addEndHandler(ended -> records.ended(visit, context.request(), context.response(), ended.failed()));
    }

    private void failed(RoutingContext context) {
        if (!Visit.isKnown(context)) {
            if (UnreadBody.isBehindTheEnd(context)) {
                return;
            }
            // The router found no address or no host in it, and asked no handler.
            envelop(context);
            malformed(context, "The request has no address or no host that could be understood.");
            return;
        }
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
