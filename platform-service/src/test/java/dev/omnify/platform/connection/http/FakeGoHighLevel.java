package dev.omnify.platform.connection.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A vendor with a handful of records in two locations, which fails when told to by {@code POST /_fake/KIND/REQUESTS}:
 * {@code down}, {@code limit}, {@code revoked}, {@code none}. It stands in for auth-service too, which a sync asks for
 * the organization's time zone.
 */
public final class FakeGoHighLevel implements QuarkusTestResourceLifecycleManager {
    static final String BASE_URL = "omnify.platform.allowed-base-urls";
    private static final Pattern LIMIT = Pattern.compile("[?&]limit=(\\d+)");
    private static final Pattern OFFSET = Pattern.compile("[?&]offset=(\\d+)");
    private static final Pattern STATUS = Pattern.compile("[?&]paymentStatus=(\\w+)");
    private static final Map<String, String> TOKENS = Map.of(
            "Bearer pit-one",
            "one",
            "Bearer pit-two",
            "two",
            "Bearer pit-contacts",
            "one",
            "Bearer pit-renewed",
            "one",
            "Bearer pit-ahead",
            "ahead");

    private @Nullable HttpServer server;
    private String fault = "none";
    private int faulty;

    @Override
    public Map<String, String> start() {
        try {
            var started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.createContext("/_fake/", this::control);
            started.createContext(
                    "/internal/token", exchange -> answer(exchange, 200, "{\"accessToken\":\"t\",\"expiresIn\":300}"));
            started.createContext(
                    "/internal/organization",
                    exchange -> answer(exchange, 200, "{\"currency\":\"EUR\",\"timezone\":\"Europe/Lisbon\"}"));
            started.createContext("/", this::serve);
            started.start();
            server = started;
            int port = started.getAddress().getPort();
            return Map.of(
                    BASE_URL,
                    "http://127.0.0.1:" + port,
                    "omnify.outbound.allowed-hosts",
                    "127.0.0.1:" + port,
                    "omnify.platform.gohighlevel.page-size",
                    "2",
                    "omnify.platform.gohighlevel.pages-per-chunk",
                    "1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private synchronized void control(HttpExchange exchange) throws IOException {
        var parts = exchange.getRequestURI().getPath().split("/");
        fault = parts[2];
        faulty = Integer.parseInt(parts[3]);
        answer(exchange, 200, "{}");
    }

    private synchronized String nextFault() {
        return faulty > 0 && faulty-- > 0 ? fault : "none";
    }

    private void serve(HttpExchange exchange) throws IOException {
        String problem = nextFault();
        exchange.getResponseHeaders().set("X-RateLimit-Max", "100");
        exchange.getResponseHeaders().set("X-RateLimit-Interval-Milliseconds", "10000");
        exchange.getResponseHeaders().set("X-RateLimit-Remaining", "90");
        exchange.getResponseHeaders().set("X-RateLimit-Daily-Remaining", "190000");
        switch (problem) {
            case "down" -> answer(exchange, 503, "<html>503</html>");
            case "limit" -> {
                exchange.getResponseHeaders().set("X-RateLimit-Remaining", "0");
                exchange.getResponseHeaders().set("X-RateLimit-Interval-Milliseconds", "300");
                answer(exchange, 429, "{\"statusCode\":429,\"message\":\"Too Many Requests\"}");
            }
            case "revoked" -> answer(exchange, 401, "{\"statusCode\":401,\"message\":\"Invalid JWT\"}");
            case "endless" ->
                answer(exchange, 200, endless(exchange.getRequestURI().toString()));
            default -> authorized(exchange);
        }
    }

    private static void authorized(HttpExchange exchange) throws IOException {
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        String location = token == null ? null : TOKENS.get(token);
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String asked = exchange.getRequestURI() + body;
        if (location == null) {
            answer(exchange, 401, "{\"statusCode\":401,\"message\":\"Invalid JWT\"}");
        } else if (!"2021-07-28".equals(exchange.getRequestHeaders().getFirst("Version"))) {
            answer(exchange, 401, "{\"statusCode\":401,\"message\":\"version header was not found.\"}");
        } else if (!asked.contains("location-" + location)) {
            answer(
                    exchange,
                    403,
                    "{\"statusCode\":403,\"message\":\"The token does not have access to this location.\"}");
        } else if (token.endsWith("contacts") && !asked.matches("/(contacts|locations)/.*")) {
            answer(exchange, 401, "{\"statusCode\":401,\"message\":\"The token is not authorized for this scope.\"}");
        } else {
            answer(exchange, 200, records(exchange.getRequestURI().toString(), body, location));
        }
    }

    private static String records(String uri, String body, String location) {
        if (uri.startsWith("/locations/")) {
            return "{\"location\":{\"id\":\"location-%1$s\",\"name\":\"Shop %1$s\",\"timezone\":\"Europe/Lisbon\"}}"
                    .formatted(location);
        }
        if (uri.startsWith("/contacts/search")) {
            return contacts(body, location);
        }
        if (uri.startsWith("/opportunities/search")) {
            return """
                {"opportunities":[{"id":"o1","contactId":"%1$s-c0","status":"open","monetaryValue":120.5},
                  {"id":"o2","contactId":"%1$s-c0","status":"won","monetaryValue":10},
                  {"id":"o3","contactId":"%1$s-c1","status":"lost","monetaryValue":10}],"meta":{"total":3}}""".formatted(location);
        }
        if (uri.startsWith("/payments/orders")) {
            return payments(orders(uri, location), uri);
        }
        return uri.startsWith("/payments/transactions")
                ? payments(List.of(transaction(location, 0, "0"), transaction(location, 1, "5.50")), uri)
                : "{}";
    }

    /** The same page again and again, each time with a total that is further away. */
    private static String endless(String uri) {
        if (uri.startsWith("/locations/")) {
            return "{\"location\":{\"id\":\"location-one\",\"name\":\"Shop\"}}";
        }
        if (uri.startsWith("/contacts/search")) {
            return "{\"contacts\":[{\"id\":\"c1\",\"searchAfter\":[1]},{\"id\":\"c2\",\"searchAfter\":[1]}],\"total\":100000}";
        }
        if (uri.startsWith("/opportunities/search")) {
            return "{\"opportunities\":[{\"id\":\"o1\",\"contactId\":\"c1\",\"status\":\"open\"}],"
                    + "\"meta\":{\"nextPageUrl\":\"more\",\"startAfterId\":\"o1\",\"startAfter\":\"1\"}}";
        }
        return "{\"data\":[{\"_id\":\"p1\",\"contactId\":\"c1\",\"currency\":\"EUR\",\"amount\":5,\"amountRefunded\":1,"
                + "\"createdAt\":\"2026-10-01T00:00:00.000Z\",\"updatedAt\":\"2026-10-02T00:00:00.000Z\"},"
                + "{\"_id\":\"p2\",\"contactId\":\"c1\",\"currency\":\"EUR\",\"amount\":6,\"amountRefunded\":1,"
                + "\"createdAt\":\"2026-10-03T00:00:00.000Z\",\"updatedAt\":\"2026-10-04T00:00:00.000Z\"}],\"totalCount\":100000}";
    }

    private static String contacts(String body, String location) {
        int from = body.contains("searchAfter") ? Integer.parseInt(body.replaceAll("(?s).*\\[(\\d+),.*", "$1")) : 0;
        return IntStream.range(from, Math.min(5, from + 2))
                .mapToObj(number -> """
                    {"id":"%1$s-c%2$d","contactName":"Person %2$d","email":"person%2$d@%1$s.example","tags":["customer"],
                     "dnd":%3$s,"dateAdded":"2026-01-0%4$dT00:00:00.000Z","unknownField":{},"searchAfter":[%4$d,"x"]}""".formatted(location, number, number == 4, number + 1))
                .collect(Collectors.joining(",", "{\"contacts\":[", "],\"total\":5}"));
    }

    /**
     * Five paid orders, one refunded, none unpaid; the last paid one is of nobody. The location {@code ahead} has dated
     * its first one far ahead.
     */
    private static List<String> orders(String uri, String location) {
        var status = STATUS.matcher(uri);
        boolean refunded = status.find() && status.group(1).equals("refunded");
        return IntStream.range(refunded ? 5 : 0, refunded ? 6 : 5)
                .mapToObj(number -> """
                    {"_id":"%1$s-o%2$d",%3$s"currency":"EUR","amount":%2$d.25,"liveMode":true,
                     "createdAt":"%4$sT23:30:00.000Z","updatedAt":"2026-10-20T00:00:00.000Z"}""".formatted(
                                location,
                                number,
                                number == 4 ? "" : "\"contactId\":\"" + location + "-c" + number % 3 + "\",",
                                number == 0 && location.equals("ahead") ? "2999-01-01" : "2026-10-0" + (number + 1)))
                .toList();
    }

    private static String transaction(String location, int number, String refunded) {
        return """
            {"_id":"%1$s-t%2$d","contactId":"%1$s-c%2$d","currency":"EUR","amount":9,"amountRefunded":%3$s,
             "entityType":"order","createdAt":"2026-10-02T23:30:00.000Z","updatedAt":"2026-10-09T10:00:00.000Z"}""".formatted(location, number, refunded);
    }

    private static String payments(List<String> all, String uri) {
        int from = number(OFFSET, uri, 0);
        int to = Math.min(all.size(), from + number(LIMIT, uri, 10));
        return "{\"data\":[%s],\"totalCount\":%d}"
                .formatted(String.join(",", all.subList(Math.min(from, to), to)), all.size());
    }

    private static int number(Pattern pattern, String uri, int missing) {
        var matcher = pattern.matcher(uri);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : missing;
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
