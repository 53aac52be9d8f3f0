package dev.omnify.gateway.edge.http;

import dev.omnify.kit.boot.PrivateAddress;
import dev.omnify.kit.boot.StartCheck;
import dev.omnify.kit.boot.StartFinding;
import jakarta.inject.Singleton;
import java.util.List;

/** Pages of anybody's, or of one's own machine, have no business with the API of an installation. */
@Singleton
final class CorsStartCheck implements StartCheck {
    private final EdgeConfig config;

    CorsStartCheck(EdgeConfig config) {
        this.config = config;
    }

    @Override
    public List<StartFinding> findings() {
        return findings(config.corsOrigins().orElse(List.of()));
    }

    static List<StartFinding> findings(List<String> origins) {
        return origins.stream().allMatch(CorsStartCheck::isNamed)
                ? List.of()
                : List.of(new StartFinding(
                        "omnify.gateway.edge.cors-origins", "names everybody, a page without TLS, or a private one"));
    }

    private static boolean isNamed(String origin) {
        return !origin.contains("*") && PrivateAddress.isPublicTls(origin);
    }
}
