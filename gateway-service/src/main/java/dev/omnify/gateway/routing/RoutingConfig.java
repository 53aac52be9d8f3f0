package dev.omnify.gateway.routing;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Where requests go. */
@ConfigMapping(prefix = "omnify.gateway.routing")
interface RoutingConfig {
    /** One upstream per service, module and connector, by name. */
    Map<String, UpstreamConfig> upstreams();

    /** {@code METHOD /path} that needs no token; {@code /**} at the end stands for all below. */
    List<String> publicRoutes();

    /** One upstream. */
    interface UpstreamConfig {
        /** Where it listens. Change it to split a module or connector off into a service of its own. */
        URI url();

        /** The path prefixes that it answers; the longest of all upstreams' prefixes wins. */
        List<String> prefixes();
    }
}
