package dev.omnify.auth.password;

import dev.omnify.kit.boot.StartCheck;
import dev.omnify.kit.boot.StartFinding;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Passwords hashed for less than OWASP recommends are soon guessed by whoever gets hold of the database. */
@ApplicationScoped
class HashCostStartCheck implements StartCheck {
    private final PasswordConfig config;

    HashCostStartCheck(PasswordConfig config) {
        this.config = config;
    }

    @Override
    public List<StartFinding> findings() {
        return findings(Argon2id.Cost.of(config.cost()));
    }

    static List<StartFinding> findings(Argon2id.Cost cost) {
        return cost.cheaperThanRecommended()
                ? List.of(new StartFinding(
                        "omnify.auth.password.cost",
                        "hashes passwords for less work than OWASP recommends (such as "
                                + Argon2id.Cost.RECOMMENDED.memoryKiB() + " KiB filled twice)"))
                : List.of();
    }
}
