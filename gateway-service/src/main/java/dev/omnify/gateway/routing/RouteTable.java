package dev.omnify.gateway.routing;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the upstream of a path: the longest prefix wins, and a prefix ends where a segment ends. */
public final class RouteTable {
    private final Map<String, Route> byPrefix;
    private final List<Upstream> services;

    /** @throws IllegalArgumentException when two upstreams claim one prefix */
    public RouteTable(Collection<Route> routes) {
        var found = new HashMap<String, Route>();
        for (Route route : routes) {
            if (found.put(route.prefix(), route) != null) {
                throw new IllegalArgumentException("two upstreams claim " + route.prefix());
            }
        }
        this.byPrefix = Map.copyOf(found);
        this.services = distinct(routes);
    }

    /** The route of a path; empty when nobody answers it. The path must be {@linkplain CleanPath clean}. */
    public Optional<Route> find(String path) {
        String candidate = path;
        while (!candidate.isEmpty()) {
            Route route = byPrefix.get(candidate);
            if (route != null) {
                return Optional.of(route);
            }
            candidate = candidate.substring(0, candidate.lastIndexOf('/'));
        }
        return Optional.empty();
    }

    /** Each address once, under the shortest of the names that share it: modules that live in one service are one. */
    public List<Upstream> services() {
        return services;
    }

    private static List<Upstream> distinct(Collection<Route> routes) {
        var byAddress = new LinkedHashMap<String, Upstream>();
        routes.stream()
                .map(Route::upstream)
                .sorted(Comparator.comparing(
                                (Upstream upstream) -> upstream.name().length())
                        .thenComparing(Upstream::name))
                .forEach(upstream -> byAddress.putIfAbsent(upstream.host() + ":" + upstream.port(), upstream));
        return byAddress.values().stream()
                .sorted(Comparator.comparing(Upstream::name))
                .toList();
    }
}
