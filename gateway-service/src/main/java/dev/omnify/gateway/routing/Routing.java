package dev.omnify.gateway.routing;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the route table from the configuration; a wrong one stops the start. */
class Routing {
    @Produces
    @Singleton
    RouteTable table(RoutingConfig config) {
        return new RouteTable(config.upstreams().entrySet().stream()
                .flatMap(entry -> {
                    var upstream = new Upstream(entry.getKey(), entry.getValue().url());
                    return entry.getValue().prefixes().stream().map(prefix -> new Route(prefix, upstream));
                })
                .toList());
    }

    @Produces
    @Singleton
    PublicRoutes publicRoutes(RoutingConfig config) {
        return new PublicRoutes(config.publicRoutes());
    }
}
