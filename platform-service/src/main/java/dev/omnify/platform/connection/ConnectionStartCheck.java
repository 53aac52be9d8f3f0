package dev.omnify.platform.connection;

import dev.omnify.kit.boot.PrivateAddress;
import dev.omnify.kit.boot.StartCheck;
import dev.omnify.kit.boot.StartFinding;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Vendors are called over TLS and in the open; a sandbox need not be. */
@ApplicationScoped
class ConnectionStartCheck implements StartCheck {
    private final ConnectionConfig config;

    ConnectionStartCheck(ConnectionConfig config) {
        this.config = config;
    }

    @Override
    public List<StartFinding> findings() {
        return findings(config.allowedBaseUrls().orElse(List.of()));
    }

    static List<StartFinding> findings(List<String> allowedBaseUrls) {
        return allowedBaseUrls.stream().allMatch(PrivateAddress::isPublicTls)
                ? List.of()
                : List.of(new StartFinding(
                        "omnify.platform.allowed-base-urls", "names an address without TLS, or a private one"));
    }
}
