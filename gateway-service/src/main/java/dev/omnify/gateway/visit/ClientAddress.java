package dev.omnify.gateway.visit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the address that a request really comes from: the socket's, unless that is a proxy of ours; then the last one
 * that our proxies did not add themselves.
 */
final class ClientAddress {
    private final List<AddressRange> trusted;

    ClientAddress(List<String> trustedProxies) {
        this.trusted = trustedProxies.stream().map(AddressRange::of).toList();
    }

    boolean isTrusted(String address) {
        return trusted.stream().anyMatch(range -> range.contains(address));
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
