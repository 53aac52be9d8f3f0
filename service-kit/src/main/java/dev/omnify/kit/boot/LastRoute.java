package dev.omnify.kit.boot;

import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.http.ProblemDocuments;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Answers every path that nobody else serves with a problem document. */
@ApplicationScoped
class LastRoute {
    void register(@Observes Router router) {
        router.route()
                .last()
                .order(Integer.MAX_VALUE)
                .handler(context ->
                        ProblemDocuments.end(context, CommonProblem.NOT_FOUND, "There is nothing at this address."));
    }
}
