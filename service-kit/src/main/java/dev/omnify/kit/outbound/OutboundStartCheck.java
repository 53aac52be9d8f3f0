package dev.omnify.kit.outbound;

import dev.omnify.kit.boot.PrivateAddress;
import dev.omnify.kit.boot.StartCheck;
import dev.omnify.kit.boot.StartFinding;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Calls into private networks are for sandboxes on one's own machine. */
@ApplicationScoped
class OutboundStartCheck implements StartCheck {
    private final Guard.OutboundConfig config;

    OutboundStartCheck(Guard.OutboundConfig config) {
        this.config = config;
    }

    @Override
    public List<StartFinding> findings() {
        return findings(config.allowedHosts().orElse(Set.of()));
    }

    static List<StartFinding> findings(Set<String> allowedHosts) {
        boolean isPrivate = allowedHosts.stream()
                .map(host -> host.replaceFirst(":\\d+$", ""))
                .anyMatch(PrivateAddress::is);
        return isPrivate
                ? List.of(new StartFinding("omnify.outbound.allowed-hosts", "names a private address"))
                : List.of();
    }
}
