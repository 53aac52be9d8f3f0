package dev.omnify.kit.events;

import dev.omnify.kit.test.Backends;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** The servers behind gates that a test can shut, and a schedule that does not keep a test waiting. */
public final class GatedBackends implements QuarkusTestResourceLifecycleManager {
    private final Backends backends = new Backends();
    private final Map<String, Gate> gates = new HashMap<>();

    @Override
    public Map<String, String> start() {
        var config = new HashMap<>(backends.start());
        config.computeIfPresent("omnify.amqp.uri", (key, address) -> gated(Gate.BROKER, address));
        config.computeIfPresent("OMNIFY_MONGODB_URI", (key, address) -> gated(Gate.DATABASE, address));
        config.put("quarkus.mongodb.server-selection-timeout", "500ms");
        config.put("omnify.amqp.timeout", "2s");
        config.put("omnify.events.retry-delays", "50ms,100ms");
        config.put("omnify.events.poll", "100ms");
        config.put("omnify.jobs.lease", "6s");
        config.put("omnify.jobs.heartbeat", "300ms");
        config.put("omnify.jobs.poll", "100ms");
        config.put("omnify.jobs.progress", "100ms");
        config.put("omnify.jobs.retry-delay", "50ms");
        return config;
    }

    private String gated(String name, String address) {
        try {
            var target = URI.create(address);
            var gate = new Gate(name, target.getHost(), target.getPort());
            gates.put(name, gate);
            return address.replace(target.getHost() + ":" + target.getPort(), "127.0.0.1:" + gate.port());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        gates.values().forEach(Gate::close);
        backends.stop();
    }
}
