package dev.omnify.auth.token;

import dev.omnify.kit.boot.SecretStrength;
import dev.omnify.kit.boot.StartCheck;
import dev.omnify.kit.boot.StartFinding;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** A service's own secret must be as good as the one that all share, which the kit looks at. */
@ApplicationScoped
class ServiceSecretStartCheck implements StartCheck {
    private final ServiceConfig config;

    ServiceSecretStartCheck(ServiceConfig config) {
        this.config = config;
    }

    @Override
    public List<StartFinding> findings() {
        return findings(config.secrets());
    }

    static List<StartFinding> findings(Map<String, String> secrets) {
        return secrets.entrySet().stream()
                .flatMap(entry -> SecretStrength.weakness(entry.getValue())
                        .map(why -> new StartFinding("omnify.auth.services.secrets." + entry.getKey(), why))
                        .stream())
                .toList();
    }
}
