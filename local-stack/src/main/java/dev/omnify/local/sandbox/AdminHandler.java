package dev.omnify.local.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The sandbox's own paths, which no vendor has: {@code GET /_sandbox/health}, {@code POST /_sandbox/faults} with
 * {@code {"kind": "down|slow|limit|flaky", "for": requests, "delayMillis": for slow}} and {@code POST /_sandbox/reset}.
 */
final class AdminHandler implements HttpHandler {
    static final String PREFIX = "/_sandbox";

    private final Faults faults;
    private final List<VendorApi> vendors;

    AdminHandler(Faults faults, List<VendorApi> vendors) {
        this.faults = faults;
        this.vendors = vendors;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = JsonExchange.read(exchange, exchange.getRequestURI().getPath());
            JsonExchange.write(
                    exchange,
                    switch (request.method() + " " + request.path()) {
                        case "GET " + PREFIX + "/health" -> Reply.of(200, health());
                        case "POST " + PREFIX + "/reset" -> reset();
                        case "POST " + PREFIX + "/faults" -> plan(request.body());
                        default -> refuse(404, "no such path");
                    });
        }
    }

    private JsonNode health() {
        var body = JsonNodeFactory.instance.objectNode().put("status", "UP");
        vendors.forEach(vendor -> body.withArray("vendors").add(vendor.name()));
        return body;
    }

    private Reply reset() {
        faults.clear();
        vendors.forEach(VendorApi::reset);
        return Reply.of(200, health());
    }

    private Reply plan(@Nullable JsonNode body) {
        var kind = body == null
                ? Optional.<Faults.Kind>empty()
                : kind(body.path("kind").asText());
        if (body == null || kind.isEmpty() || body.path("for").asInt() < 1) {
            return refuse(400, "kind must be down, slow, limit or flaky, for at least 1");
        }
        var delay = Duration.ofMillis(body.path("delayMillis").asLong(3_000));
        faults.plan(new Faults.Fault(kind.get(), delay), body.path("for").asInt());
        return Reply.of(200, body);
    }

    private static Optional<Faults.Kind> kind(String name) {
        return List.of(Faults.Kind.values()).stream()
                .filter(kind -> kind != Faults.Kind.NONE)
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    private static Reply refuse(int status, String message) {
        return Reply.of(status, JsonNodeFactory.instance.objectNode().put("error", message));
    }
}
