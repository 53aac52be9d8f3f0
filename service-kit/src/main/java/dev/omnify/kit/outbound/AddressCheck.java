package dev.omnify.kit.outbound;

import dev.omnify.kit.ProblemException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keeps calls from being turned against our own network (SSRF). A name is resolved here, and all its addresses must be
 * public ones (IANA special-purpose registries, RFC 6890). The client resolves the name again when it connects: the
 * JVM's own cache ({@code networkaddress.cache.ttl}, 30 s unless set otherwise) then gives the very addresses that were
 * checked, which is what keeps a name from pointing elsewhere in between; it must not be set to 0.
 */
final class AddressCheck {
    private static final Pattern LOOKS_NUMERIC = Pattern.compile("(?:.*\\.)?(?:\\d+|0[xX][0-9a-fA-F]*)\\.?");
    private static final Pattern DOTTED = Pattern.compile("(?:(?:0|[1-9]\\d{0,2})\\.){3}(?:0|[1-9]\\d{0,2})");
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;
    private static final Duration TRY_AGAIN = Duration.ofSeconds(10);

    private static final List<Block> SPECIAL = List.of(
            Block.of("0.0.0.0", 8),
            Block.of("10.0.0.0", 8),
            Block.of("100.64.0.0", 10),
            Block.of("127.0.0.0", 8),
            Block.of("169.254.0.0", 16),
            Block.of("172.16.0.0", 12),
            Block.of("192.0.0.0", 24),
            Block.of("192.0.2.0", 24),
            Block.of("192.88.99.0", 24),
            Block.of("192.168.0.0", 16),
            Block.of("198.18.0.0", 15),
            Block.of("198.51.100.0", 24),
            Block.of("203.0.113.0", 24),
            Block.of("224.0.0.0", 3),
            Block.of("2001::", 23),
            Block.of("2001:db8::", 32),
            Block.of("2002::", 16),
            Block.of("3fff::", 20));
    /** All public IPv6 addresses: mapped, NAT64, local, multicast and unspecified ones lie outside. */
    private static final Block GLOBAL_UNICAST = Block.of("2000::", 3);

    private final Set<String> allowed;
    private final Resolver resolver;

    AddressCheck(Set<String> allowed, Resolver resolver) {
        this.allowed = Set.copyOf(allowed);
        this.resolver = resolver;
    }

    /** Finds a name's addresses. */
    @FunctionalInterface
    interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    private record Block(byte[] prefix, int bits) {
        static Block of(String literal, int bits) {
            try {
                return new Block(InetAddress.getByName(literal).getAddress(), bits);
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(literal, e);
            }
        }

        boolean holds(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % Byte.SIZE;
                if ((address[bit / Byte.SIZE] & mask) != (prefix[bit / Byte.SIZE] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Lets the address pass; {@code address-refused} when it may not be called. */
    void check(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        String host = uri.getHost();
        if (!SCHEMES.contains(scheme) || host == null || uri.getRawUserInfo() != null) {
            throw refused("Only http and https addresses with a host and without a user can be called.");
        }
        int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? HTTPS_PORT : HTTP_PORT;
        if (!allowed.contains(host.toLowerCase(Locale.ROOT) + ":" + port)) {
            checkHost(host);
        }
    }

    private void checkHost(String host) {
        // Java reads 0177.0.0.1 as decimal, others as octal: only the one form that all read alike is taken.
        boolean odd =
                LOOKS_NUMERIC.matcher(host).matches() && !DOTTED.matcher(host).matches();
        if (odd || host.contains("%")) {
            throw refused("The address is written in a form that is not taken.");
        }
        try {
            for (InetAddress address : resolver.resolve(host)) {
                if (!isPublic(address)) {
                    throw refused("The address leads to a network that must not be called from here.");
                }
            }
        } catch (UnknownHostException e) {
            throw new ProblemException(
                            OutboundProblem.HOST_NOT_FOUND, "The name " + host + " is not found from here.", e)
                    .retryAfter(TRY_AGAIN);
        }
    }

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean general = address instanceof Inet4Address || GLOBAL_UNICAST.holds(bytes);
        return general && SPECIAL.stream().noneMatch(block -> block.holds(bytes));
    }

    private static ProblemException refused(String detail) {
        return new ProblemException(OutboundProblem.ADDRESS_REFUSED, detail);
    }
}
