package dev.omnify.gateway.proxy;

import dev.omnify.gateway.routing.Upstream;
import dev.omnify.gateway.visit.Visit;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which headers pass. Hop-by-hop ones (RFC 9110, 7.6.1) and those that {@code Connection} names end here, both ways;
 * what only the gateway may say of a client (its address, its identity) never passes as the client said it.
 */
final class HeaderRules {
    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "http2-settings",
            "expect");
    private static final Set<String> OURS_TO_SAY = Set.of(
            "host",
            "content-length",
            "forwarded",
            "x-real-ip",
            "x-client-ip",
            "x-original-url",
            "x-original-host",
            "x-rewrite-url",
            "x-http-method",
            "x-http-method-override",
            "x-method-override",
            "x-remote-user",
            "x-request-id",
            // Written by the tracer, as children of what the client sent.
            "traceparent",
            "tracestate",
            "baggage");
    private static final List<String> OURS_TO_SAY_PREFIXES = List.of("x-forwarded-", "x-omnify-");
    private static final Set<String> NOT_TOLD_TO_CLIENTS = Set.of("server", "x-powered-by", "x-request-id");

    private HeaderRules() {}

    /** Copies a client's headers for a service, and says where the request came from. */
    static void forward(HttpServerRequest request, Visit visit, MultiMap to) {
        Set<String> named = namedByConnection(request.headers());
        for (Map.Entry<String, String> header : request.headers()) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (!HOP_BY_HOP.contains(name) && !named.contains(name) && !isOursToSay(name)) {
                to.add(header.getKey(), header.getValue());
            }
        }
        to.set("X-Request-Id", visit.requestId());
        to.set("X-Forwarded-For", visit.address());
        to.set("X-Forwarded-Proto", visit.scheme());
        String host = host(request);
        if (host != null) {
            to.set("X-Forwarded-Host", host);
        }
    }

    /** Copies a service's headers for the client, who knows nothing of where the service listens. */
    static void answer(MultiMap from, MultiMap to, Upstream service) {
        Set<String> named = namedByConnection(from);
        for (Map.Entry<String, String> header : from) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (!HOP_BY_HOP.contains(name) && !named.contains(name) && !NOT_TOLD_TO_CLIENTS.contains(name)) {
                to.add(header.getKey(), name.equals("location") ? seen(header.getValue(), service) : header.getValue());
            }
        }
    }

    /** An address as clients see it: one of the service's own without its scheme, host and port; any other as it is. */
    static String seen(String location, Upstream service) {
        try {
            var address = URI.create(location);
            if (address.getHost() == null || !service.is(address)) {
                return location;
            }
            String path = address.getRawPath();
            String query = address.getRawQuery();
            String fragment = address.getRawFragment();
            // Two slashes would begin another host.
            return (path.isEmpty() || path.startsWith("//") ? "/" + path.replaceFirst("^/+", "") : path)
                    + (query == null ? "" : "?" + query)
                    + (fragment == null ? "" : "#" + fragment);
        } catch (IllegalArgumentException e) {
            return location;
        }
    }

    private static @Nullable String host(HttpServerRequest request) {
        return request.authority() == null ? null : request.authority().toString();
    }

    private static boolean isOursToSay(String name) {
        return OURS_TO_SAY.contains(name)
                || OURS_TO_SAY_PREFIXES.stream().anyMatch(name::startsWith)
                || name.indexOf('_') >= 0;
    }

    private static Set<String> namedByConnection(MultiMap headers) {
        List<String> lines = headers.getAll("Connection");
        if (lines.isEmpty()) {
            return Set.of();
        }
        var names = new HashSet<String>();
        for (String line : lines) {
            for (String name : line.split(",", -1)) {
                names.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }
}
