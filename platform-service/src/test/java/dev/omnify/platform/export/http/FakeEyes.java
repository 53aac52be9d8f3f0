package dev.omnify.platform.export.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Stands in for eyes-service and auth-service: a list is what was PUT at its path. */
public final class FakeEyes implements QuarkusTestResourceLifecycleManager {
    static final String URL = "quarkus.rest-client.eyes.url";
    private static final byte[] NOTHING =
            "{\"code\":\"no-analysis-yet\",\"detail\":\"There is no analysis yet.\"}".getBytes(StandardCharsets.UTF_8);

    private final Map<String, byte[]> lists = new ConcurrentHashMap<>();
    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            var started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.createContext(
                    "/internal/token",
                    exchange -> answer(
                            exchange,
                            200,
                            "application/json",
                            "{\"accessToken\":\"t\",\"expiresIn\":300}".getBytes(StandardCharsets.UTF_8)));
            started.createContext("/internal/lists/", this::list);
            started.start();
            server = started;
            String url = "http://127.0.0.1:" + started.getAddress().getPort();
            return Map.of(URL, url, "quarkus.rest-client.auth.url", url);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void list(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("PUT")) {
            lists.put(path, exchange.getRequestBody().readAllBytes());
            answer(exchange, 200, "text/plain", new byte[] {'!'});
            return;
        }
        byte[] known = lists.get(path);
        if (known == null) {
            answer(exchange, 404, "application/problem+json", NOTHING);
        } else {
            answer(exchange, 200, "application/x-ndjson", known);
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
