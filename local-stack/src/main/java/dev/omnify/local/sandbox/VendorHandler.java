package dev.omnify.local.sandbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;

/** Serves one vendor's API under a prefix, with the faults that were asked for. */
final class VendorHandler implements HttpHandler {
    private final VendorApi vendor;
    private final Faults faults;
    private final int prefix;

    VendorHandler(VendorApi vendor, Faults faults, String prefix) {
        this.vendor = vendor;
        this.faults = faults;
        this.prefix = prefix.length();
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var fault = faults.next();
            switch (fault.kind()) {
                case DOWN -> JsonExchange.writeHtml(exchange, 503, "503 Service Temporarily Unavailable");
                case FLAKY -> JsonExchange.writeHtml(exchange, 502, "502 Bad Gateway");
                case LIMIT -> JsonExchange.write(exchange, vendor.refuseForLimit(request(exchange)));
                case SLOW -> answerAfter(exchange, fault);
                case NONE -> JsonExchange.write(exchange, answer(request(exchange)));
            }
        }
    }

    private void answerAfter(HttpExchange exchange, Faults.Fault fault) throws IOException {
        var reply = answer(request(exchange));
        try {
            Thread.sleep(fault.delay());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        JsonExchange.write(exchange, reply);
    }

    @SuppressWarnings("IllegalCatch") // the server's edge: a defect must answer 500, not cut the connection
    private Reply answer(Request request) {
        try {
            return vendor.answer(request);
        } catch (RuntimeException e) {
            var body = JsonNodeFactory.instance.objectNode();
            body.put("statusCode", 500).put("message", "Internal server error: " + e);
            return Reply.of(500, body);
        }
    }

    private Request request(HttpExchange exchange) throws IOException {
        return JsonExchange.read(exchange, exchange.getRequestURI().getPath().substring(prefix));
    }
}
