package dev.omnify.gateway.routing;

import java.net.URI;

/**
 * A service, or a module or connector that may run as a service of its own.
 *
 * @param name as in the configuration, such as {@code brain-oracle}
 * @param url where it listens: {@code http} or {@code https}, host, port; no path
 */
public record Upstream(String name, URI url) {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    public Upstream {
        boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        if (!web || url.getHost() == null) {
            throw new IllegalArgumentException("upstream " + name + " needs an http(s) URL, not " + url);
        }
    }

    /** Whether it is spoken to over TLS. */
    public boolean secure() {
        return "https".equals(url.getScheme());
    }

    public String host() {
        return url.getHost();
    }

    /** The port, the scheme's own when the URL names none. */
    public int port() {
        return port(url);
    }

    /** Whether an address lies where this listens: of the same scheme, host and port. */
    public boolean is(URI address) {
        return url.getScheme().equalsIgnoreCase(address.getScheme())
                && url.getHost().equalsIgnoreCase(address.getHost())
                && port() == port(address);
    }

    private static int port(URI address) {
        if (address.getPort() > 0) {
            return address.getPort();
        }
        return "https".equalsIgnoreCase(address.getScheme()) ? HTTPS : HTTP;
    }
}
