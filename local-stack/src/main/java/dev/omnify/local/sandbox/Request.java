package dev.omnify.local.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request to a vendor.
 *
 * @param path within the vendor's API, beginning with a slash
 * @param query decoded, the last value of each name
 * @param headers names in lower case
 * @param body null when there is none or when it is not JSON
 */
public record Request(
        String method,
        String path,
        Map<String, String> query,
        Map<String, String> headers,
        @Nullable JsonNode body) {
    public Request {
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
    }

    /** A header by its lower-case name. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** A query parameter that is there and not blank. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name)).filter(value -> !value.isBlank());
    }
}
