package dev.omnify.gateway.routing;

/**
 * Says that an upstream answers all paths under a prefix.
 *
 * @param prefix whole path segments, such as {@code /api/brain/oracle}
 */
public record Route(String prefix, Upstream upstream) {
    public Route {
        if (!prefix.startsWith("/") || prefix.endsWith("/") || !CleanPath.isClean(prefix)) {
            throw new IllegalArgumentException("not a path prefix: " + prefix);
        }
        if (prefix.equals("/internal") || prefix.startsWith("/internal/")) {
            throw new IllegalArgumentException("/internal is never routed");
        }
    }
}
