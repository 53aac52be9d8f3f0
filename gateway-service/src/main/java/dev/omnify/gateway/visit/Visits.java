package dev.omnify.gateway.visit;

import dev.omnify.kit.IdSource;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;

/** Begins visits: settles request id, client address and scheme. */
@Singleton
public final class Visits {
    private static final Pattern SANE_ID = Pattern.compile("[A-Za-z0-9._:-]{1,128}");

    private final IdSource ids;
    private final ClientAddress addresses;

    Visits(IdSource ids, VisitConfig config) {
        this.ids = ids;
        this.addresses = new ClientAddress(config.trustedProxies().orElse(List.of()));
    }

    /** Begins the visit of an exchange; {@link Visit#of} finds it from then on. */
    public Visit begin(RoutingContext context) {
        HttpServerRequest request = context.request();
        String given = request.getHeader("X-Request-Id");
        String id = given != null && SANE_ID.matcher(given).matches() ? given : ids.next();
        String socket = request.remoteAddress().hostAddress();
        List<String> chain = request.headers().getAll("X-Forwarded-For");
        String address = addresses.find(socket, chain.isEmpty() ? null : String.join(",", chain));
        var visit = new Visit(id, address, scheme(request, socket), System.nanoTime());
        visit.attach(context);
        return visit;
    }

    private String scheme(HttpServerRequest request, String socket) {
        boolean forwardedTls = "https".equals(request.getHeader("X-Forwarded-Proto")) && addresses.isTrusted(socket);
        return request.isSSL() || forwardedTls ? "https" : "http";
    }
}
