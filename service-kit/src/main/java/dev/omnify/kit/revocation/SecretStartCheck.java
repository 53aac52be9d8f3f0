package dev.omnify.kit.revocation;

import dev.omnify.kit.boot.SecretStrength;
import dev.omnify.kit.boot.StartCheck;
import dev.omnify.kit.boot.StartFinding;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Whoever guesses the services' secret gets tokens for every tenant; without one, nobody does. */
@ApplicationScoped
class SecretStartCheck implements StartCheck {
    private final RevocationConfig config;

    SecretStartCheck(RevocationConfig config) {
        this.config = config;
    }

    @Override
    public List<StartFinding> findings() {
        return findings(config.secret());
    }

    static List<StartFinding> findings(Optional<String> secret) {
        return secret.filter(text -> !text.isBlank()).flatMap(SecretStrength::weakness).stream()
                .map(why -> new StartFinding("omnify.service.secret", why))
                .toList();
    }
}
