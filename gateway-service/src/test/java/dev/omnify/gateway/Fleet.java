package dev.omnify.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Points the gateway at free ports, where a test may start {@link FakeService}s or leave it at nothing being there.
 * Redis and the broker are away. Addresses are told apart by {@code X-Forwarded-For}, which is believed.
 */
public final class Fleet implements QuarkusTestResourceLifecycleManager {
    static final int ORGANIZATION_LIMIT = 40;
    static final int BODY_LIMIT = 300 * 1024 * 1024;

    private static final List<String> SERVICES = List.of("auth", "platform", "eyes", "brain", "agent", "workflow");
    private static final String PROPERTY = "gateway.test.port.";

    @Override
    public Map<String, String> start() {
        var config = new HashMap<String, String>();
        for (String service : SERVICES) {
            int port = freePort();
            System.setProperty(PROPERTY + service, Integer.toString(port));
            config.put("omnify.gateway.routing.upstreams." + service + ".url", "http://127.0.0.1:" + port);
        }
        config.put("omnify.gateway.client.trusted-proxies", "127.0.0.1");
        config.put("omnify.gateway.limit.organization", Integer.toString(ORGANIZATION_LIMIT));
        config.put("omnify.gateway.limit.window", "1h");
        config.put("omnify.gateway.proxy.max-body-size", Integer.toString(BODY_LIMIT));
        config.put("omnify.gateway.token.unknown-key-pause", "1ms");
        config.put("omnify.gateway.live.comment-interval", "200ms");
        config.put("omnify.gateway.edge.cors-origins", "https://shop.example");
        config.put("quarkus.redis.hosts", "redis://127.0.0.1:1");
        config.put("omnify.amqp.uri", "amqp://guest:guest@127.0.0.1:1");
        config.put("omnify.revocation.patience", "1h");
        config.put("quarkus.http.test-port", "0");
        return config;
    }

    @Override
    public void stop() {
        SERVICES.forEach(service -> System.clearProperty(PROPERTY + service));
    }

    static int port(String service) {
        return Integer.getInteger(PROPERTY + service);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
