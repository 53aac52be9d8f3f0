package dev.omnify.kit.outbound;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the other side answered, be it good or a refusal: below 500, and no 429.
 *
 * @param headers found whatever the case of the name
 */
public record GuardedResponse(int status, Map<String, List<String>> headers, byte[] body) {
    public GuardedResponse {
        var copy = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(headers);
        headers = Collections.unmodifiableMap(copy);
    }

    /** The first value of a header. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** Without the body: it may hold personal data. */
    @Override
    public String toString() {
        return "GuardedResponse[status=" + status + ", length=" + body.length + "]";
    }
}
