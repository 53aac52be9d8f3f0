package dev.omnify.gateway.edge.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * Lets pages of configured origins call the API; any other page's calls get no leave, so that its browser stops them.
 */
@Singleton
final class Cors {
    private static final int NO_CONTENT = 204;

    private final Set<String> origins;
    private final String maxAge;

    Cors(EdgeConfig config) {
        this.origins = Set.copyOf(config.corsOrigins().orElse(List.of()));
        origins.forEach(Cors::checkOrigin);
        this.maxAge = Long.toString(config.corsMaxAge().toSeconds());
    }

    /** Adds what the browser needs to know; true when that was all that was asked for. */
    boolean answers(RoutingContext context) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return false;
        }
        response.headers().add("Vary", "Origin");
        boolean allowed = origins.contains(origin);
        if (allowed) {
            response.putHeader("Access-Control-Allow-Origin", origin)
                    .putHeader("Access-Control-Allow-Credentials", "true")
                    .putHeader(
                            "Access-Control-Expose-Headers",
                            "Link, Location, Retry-After, RateLimit, RateLimit-Policy, X-Request-Id, ETag");
        }
        if (request.method() != HttpMethod.OPTIONS || !request.headers().contains("Access-Control-Request-Method")) {
            return false;
        }
        if (allowed) {
            response.putHeader("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE")
                    .putHeader(
                            "Access-Control-Allow-Headers",
                            "Authorization, Content-Type, Idempotency-Key, If-Match, X-Request-Id, X-Session,"
                                    + " traceparent")
                    .putHeader("Access-Control-Max-Age", maxAge);
        }
        response.setStatusCode(NO_CONTENT).end();
        return true;
    }

    private static void checkOrigin(String origin) {
        URI uri = URI.create(origin);
        boolean bare = uri.getRawPath() == null || uri.getRawPath().isEmpty();
        if (uri.getScheme() == null || uri.getHost() == null || !bare) {
            throw new IllegalArgumentException("an origin is scheme://host[:port], not " + origin);
        }
    }
}
