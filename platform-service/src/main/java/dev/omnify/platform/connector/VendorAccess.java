package dev.omnify.platform.connector;

import java.net.URI;
import java.util.Map;

/**
 * The way into a vendor's account. Its text shows no credentials.
 *
 * @param baseUrl without a slash at the end
 * @param credentials by the connector's names for them, in the clear
 */
public record VendorAccess(URI baseUrl, Map<String, String> credentials) {
    public VendorAccess {
        credentials = Map.copyOf(credentials);
    }

    /** A credential that the connector asked for. */
    public String credential(String name) {
        var value = credentials.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no credential " + name);
        }
        return value;
    }

    @Override
    public String toString() {
        return "VendorAccess[baseUrl=" + baseUrl + ", credentials=" + credentials.keySet() + "]";
    }
}
