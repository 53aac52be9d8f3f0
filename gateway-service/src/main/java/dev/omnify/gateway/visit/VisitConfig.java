package dev.omnify.gateway.visit;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Whose word about a request's origin is taken. */
@ConfigMapping(prefix = "omnify.gateway.client")
interface VisitConfig {
    /**
     * Addresses and CIDR blocks of load balancers in front of the gateway. Only theirs are the {@code X-Forwarded-*}
     * headers that are believed; none by default.
     */
    Optional<List<String>> trustedProxies();
}
