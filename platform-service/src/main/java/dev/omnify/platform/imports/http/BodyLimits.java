package dev.omnify.platform.imports.http;

import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.ProblemKind;
import dev.omnify.platform.imports.FileImports;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Keeps every body but an upload's small. The server's own limit is one for all addresses and has to let uploads
 * through, which count their bytes themselves as they stream them; all other bodies are held in memory.
 */
@ApplicationScoped
class BodyLimits {
    private static final long LIMIT = 10L * 1024 * 1024;

    private static final int TOO_LARGE = ProblemKind.TOO_LARGE.status();
    private static final long LINGER_MILLIS = 2000;
    /** Behind the server's own limit, before everything that reads. */
    private static final int ORDER = -1;
    /** Where the server keeps the limit for bodies that do not tell their length. */
    private static final String KEY = "io.quarkus.max-request-size";

    void limit(@Observes Router router) {
        router.route().order(ORDER).handler(BodyLimits::check);
    }

    private static void check(RoutingContext context) {
        boolean upload = context.normalizedPath().startsWith(FileImports.ADDRESS);
        if (!upload && length(context) > LIMIT) {
            refuse(context);
            return;
        }
        if (upload) {
            closeWhenTooLarge(context);
        }
        context.put(KEY, upload ? Long.MAX_VALUE : LIMIT);
        context.next();
    }

    /**
     * An upload that was refused may go on for long. What still comes is thrown away for a moment, so that the client
     * gets to read the answer; then the connection is closed.
     */
    private static void closeWhenTooLarge(RoutingContext context) {
        var response = context.response();
        context.addHeadersEndHandler(ready -> {
            if (response.getStatusCode() == TOO_LARGE) {
                response.putHeader(HttpHeaders.CONNECTION, "close");
            }
        });
        context.addEndHandler(sent -> {
            if (response.getStatusCode() == TOO_LARGE) {
                var request = context.request();
                if (!request.isEnded()) {
                    request.handler(ignored -> {}).resume();
                }
                context.vertx()
                        .setTimer(LINGER_MILLIS, timer -> request.connection().close());
            }
        });
    }

    private static long length(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null || !length.matches("\\d{1,18}") ? 0 : Long.parseLong(length);
    }

    private static void refuse(RoutingContext context) {
        var code = CommonProblem.BODY_TOO_LARGE;
        var problem = new JsonObject()
                .put("type", "urn:omnify:problem:" + code.code())
                .put("title", code.kind().title())
                .put("status", code.kind().status())
                .put("detail", "A body has at most " + LIMIT + " bytes here.")
                .put("code", code.code())
                .put("errors", List.of());
        context.response()
                .setStatusCode(code.kind().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(problem.encode());
    }
}
