package dev.omnify.gateway.visit;

import io.netty.util.NetUtil;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the address that a request really comes from: the socket's, unless that is a proxy of ours; then the last one
 * that our proxies did not add themselves.
 */
final class ClientAddress {
    private static final int IPV6_BYTES = 16;
    private static final int NETWORK_BYTES = 8;
    /** An IPv4 address as IPv6 writes it (RFC 4291, 2.5.5.2). */
    private static final byte[] MAPPED = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};

    private final List<AddressRange> trusted;

    ClientAddress(List<String> trustedProxies) {
        this.trusted = trustedProxies.stream().map(AddressRange::of).toList();
    }

    boolean isTrusted(String address) {
        return trusted.stream().anyMatch(range -> range.contains(address));
    }

    /**
     * What is counted of an address: of IPv6 the network of 64 bits that one customer of a provider has at the least,
     * of which a caller may use any address; of IPv4 the address.
     */
    static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null || bytes.length != IPV6_BYTES) {
            return address;
        }
        if (Arrays.equals(bytes, 0, MAPPED.length, MAPPED, 0, MAPPED.length)) {
            return NetUtil.bytesToIpAddress(Arrays.copyOfRange(bytes, MAPPED.length, IPV6_BYTES));
        }
        return HexFormat.ofDelimiter(":").formatHex(bytes, 0, NETWORK_BYTES) + "/64";
    }

    /** @param forwardedFor the {@code X-Forwarded-For} header, all its lines joined by commas */
    String find(String socket, @Nullable String forwardedFor) {
        String address = socket;
        if (forwardedFor == null || !isTrusted(socket)) {
            return address;
        }
        String[] chain = forwardedFor.split(",", -1);
        for (int at = chain.length - 1; at >= 0 && isTrusted(address); at--) {
            String previous = chain[at].strip();
            if (!AddressRange.isAddress(previous)) {
                return address;
            }
            address = previous;
        }
        return address;
    }
}
