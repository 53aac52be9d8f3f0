package dev.omnify.kit.boot;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells by its name alone whether a host is one's own machine or lies in a private network. */
public final class PrivateAddress {
    private static final Pattern PRIVATE =
            Pattern.compile("localhost|.*\\.localhost|127(\\.\\d{1,3}){3}|10(\\.\\d{1,3}){3}|192\\.168(\\.\\d{1,3}){2}"
                    + "|172\\.(1[6-9]|2\\d|3[01])(\\.\\d{1,3}){2}|169\\.254(\\.\\d{1,3}){2}|0\\.0\\.0\\.0"
                    + "|\\[?(::1|::|f[cd][0-9a-f]{2}:.*|fe80:.*)\\]?");

    private PrivateAddress() {}

    /** Whether this host name or literal address is private; a name that has to be looked up is taken for public. */
    public static boolean is(String host) {
        return PRIVATE.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    /** Whether this is an address over TLS at a host that is not private: the only kind that others can rely on. */
    public static boolean isPublicTls(String url) {
        try {
            var address = new URI(url.strip());
            return "https".equalsIgnoreCase(address.getScheme()) && address.getHost() != null && !is(address.getHost());
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
