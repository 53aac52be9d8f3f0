package dev.omnify.gateway.routing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The few addresses that are open to callers without a token. */
public final class PublicRoutes {
    private static final String ANY_BELOW = "/**";

    private final Set<String> exact = new HashSet<>();
    private final Set<String> below = new HashSet<>();

    /** @param patterns {@code METHOD /path}; a path that ends in {@code /**} stands for all below it */
    public PublicRoutes(List<String> patterns) {
        for (String pattern : patterns) {
            if (pattern.indexOf(' ') < 1 || pattern.indexOf('/') != pattern.indexOf(' ') + 1) {
                throw new IllegalArgumentException("not METHOD /path: " + pattern);
            }
            if (pattern.endsWith(ANY_BELOW)) {
                below.add(pattern.substring(0, pattern.length() - 2));
            } else {
                exact.add(pattern);
            }
        }
    }

    /** Whether this needs no token. The path must be {@linkplain CleanPath clean}. */
    public boolean contains(String method, String path) {
        String request = method + ' ' + path;
        return exact.contains(request) || below.stream().anyMatch(request::startsWith);
    }
}
