package dev.omnify.kit.amqp;

import dev.omnify.kit.boot.StartCheck;
import dev.omnify.kit.boot.StartFinding;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A broker that lets everybody in by its well-known user is one's own machine's. */
@ApplicationScoped
class AmqpStartCheck implements StartCheck {
    private final AmqpConfig config;

    AmqpStartCheck(AmqpConfig config) {
        this.config = config;
    }

    @Override
    public List<StartFinding> findings() {
        return findings(config.uri());
    }

    static List<StartFinding> findings(String uri) {
        return uri.contains("//guest:guest@")
                ? List.of(new StartFinding("omnify.amqp.uri", "names the broker's default user and password"))
                : List.of();
    }
}
