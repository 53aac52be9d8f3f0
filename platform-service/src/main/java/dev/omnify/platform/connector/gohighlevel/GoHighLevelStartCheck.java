package dev.omnify.platform.connector.gohighlevel;

import dev.omnify.kit.boot.PrivateAddress;
import dev.omnify.kit.boot.StartCheck;
import dev.omnify.kit.boot.StartFinding;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;

/** The vendor is reached over TLS and in the open; another address is a sandbox's. */
@ApplicationScoped
class GoHighLevelStartCheck implements StartCheck {
    private final GoHighLevelConfig config;

    GoHighLevelStartCheck(GoHighLevelConfig config) {
        this.config = config;
    }

    @Override
    public List<StartFinding> findings() {
        return findings(config.address());
    }

    static List<StartFinding> findings(URI address) {
        return PrivateAddress.isPublicTls(address.toString())
                ? List.of()
                : List.of(new StartFinding(
                        "omnify.platform.gohighlevel.address", "is an address without TLS, or a private one"));
    }
}
