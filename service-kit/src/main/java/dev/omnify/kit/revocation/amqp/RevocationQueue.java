package dev.omnify.kit.revocation.amqp;

import dev.omnify.kit.amqp.Broker;
import dev.omnify.kit.amqp.OwnQueue;
import dev.omnify.kit.revocation.Revocation;
import dev.omnify.kit.revocation.RevocationCheck;
import dev.omnify.kit.revocation.RevocationConfig;
import dev.omnify.kit.revocation.Revocations;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import org.jboss.logging.Logger;

/** Hears what auth-service broadcasts, by a queue of this process' own. */
@ApplicationScoped
class RevocationQueue implements OwnQueue.Listener {
    /** The topic exchange that auth-service broadcasts to. */
    static final String EXCHANGE = "omnify.revoked";

    private static final Logger LOG = Logger.getLogger(RevocationQueue.class);

    private final Revocations known;
    private final RevocationCheck check;
    private final OwnQueue queue;

    RevocationQueue(Broker broker, Revocations known, RevocationCheck check, RevocationConfig config) {
        this.known = known;
        this.check = check;
        this.queue = new OwnQueue(broker, OwnQueue.topic(EXCHANGE), config.reconnectDelay(), this);
    }

    void start(@Observes StartupEvent event) {
        queue.start();
    }

    void stop(@Observes ShutdownEvent event) {
        queue.stop();
    }

    @Override
    public void connected() {
        check.listening();
    }

    @Override
    public void away() {
        check.lost();
        check.refresh();
    }

    @Override
    public void heard(byte[] body) {
        try {
            var json = new JsonObject(new String(body, StandardCharsets.UTF_8));
            Revocation.of(json)
                    .ifPresentOrElse(known::add, () -> LOG.warn("a broadcast that is no revocation was left out"));
        } catch (DecodeException | IllegalArgumentException e) {
            LOG.warnf("a broadcast that is no revocation was left out: %s", e.toString());
        }
    }
}
