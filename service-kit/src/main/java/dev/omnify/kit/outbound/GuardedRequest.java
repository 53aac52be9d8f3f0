package dev.omnify.kit.outbound;

import dev.omnify.kit.TenantId;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call to somebody else's server.
 *
 * @param target whose breaker and limit count, such as {@code gohighlevel:location}; metrics carry what stands before
 *     the colon
 * @param uri http or https, without a user
 * @param idempotent whether repeating it changes nothing; other calls are repeated only when they were surely not
 *     carried out
 * @param cache whether the answer may be given again, null when not
 */
public record GuardedRequest(
        String target,
        String method,
        URI uri,
        Map<String, String> headers,
        byte @Nullable [] body,
        boolean idempotent,
        @Nullable CacheRule cache) {
    public GuardedRequest {
        headers = Map.copyOf(headers);
    }

    /**
     * How long a good answer may be given again.
     *
     * @param tenant who may be given it
     * @param key what was asked; with the target and the tenant it names the answer
     */
    public record CacheRule(TenantId tenant, String key, Duration ttl) {}

    /** A reading call whose answer is not kept. */
    public static GuardedRequest get(String target, URI uri, Map<String, String> headers) {
        return new GuardedRequest(target, "GET", uri, headers, null, true, null);
    }

    /** The same call, whose good answer may be given again. */
    public GuardedRequest cached(CacheRule rule) {
        return new GuardedRequest(target, method, uri, headers, body, idempotent, rule);
    }

    /** Without headers, query and body: they hold secrets. */
    @Override
    public String toString() {
        return method + " " + uri.getScheme() + "://" + uri.getHost() + uri.getPath() + " (" + target + ")";
    }
}
