package dev.omnify.platform.imports.http;

import dev.omnify.kit.CommonProblem;
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
        context.put(KEY, upload ? Long.MAX_VALUE : LIMIT);
        context.next();
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
