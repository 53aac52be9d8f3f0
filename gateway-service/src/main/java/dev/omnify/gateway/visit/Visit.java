package dev.omnify.gateway.visit;

import io.vertx.ext.web.RoutingContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One request, as the gateway's own log, metrics and forwarded headers know it. Lives as long as the exchange. */
public final class Visit {
    private static final String KEY = Visit.class.getName();
    private static final String NO_ROUTE = "unrouted";

    private final String requestId;
    private final String address;
    private final String scheme;
    private final long startedNanos;
    private String route = NO_ROUTE;
    private @Nullable String tenant;

    Visit(String requestId, String address, String scheme, long startedNanos) {
        this.requestId = requestId;
        this.address = address;
        this.scheme = scheme;
        this.startedNanos = startedNanos;
    }

    /** The visit of an exchange, which {@link Visits} began. */
    public static Visit of(RoutingContext context) {
        return Objects.requireNonNull(context.<@Nullable Visit>get(KEY), "the envelope comes first");
    }

    /** Whether the exchange has a visit yet. */
    public static boolean isKnown(RoutingContext context) {
        return context.<@Nullable Visit>get(KEY) != null;
    }

    void attach(RoutingContext context) {
        context.put(KEY, this);
    }

    /** Given by the client when it was sane, else ours. */
    public String requestId() {
        return requestId;
    }

    /** The client's IP address. */
    public String address() {
        return address;
    }

    /** The client's network, as limits count it. */
    public String network() {
        return ClientAddress.network(address);
    }

    /** {@code http} or {@code https}, as the client sees it. */
    public String scheme() {
        return scheme;
    }

    /** Whether the client came over TLS, here or at a proxy of ours. */
    public boolean secure() {
        return "https".equals(scheme);
    }

    /** When it began, on the clock of {@link System#nanoTime()}. */
    public long startedNanos() {
        return startedNanos;
    }

    /** The label that log and metrics know the address by: a prefix of the route table, never a raw path. */
    public String route() {
        return route;
    }

    public void route(String label) {
        this.route = label;
    }

    /** The tenant of the verified token, null while there is none. */
    public @Nullable String tenant() {
        return tenant;
    }

    public void tenant(String id) {
        this.tenant = id;
    }
}
