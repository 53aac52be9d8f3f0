package dev.omnify.local.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer in JSON. */
public record Reply(int status, Map<String, String> headers, JsonNode body) {
    public Reply {
        headers = Map.copyOf(headers);
    }

    /** An answer without headers of its own. */
    public static Reply of(int status, JsonNode body) {
        return new Reply(status, Map.of(), body);
    }

    /** The same answer with more headers. */
    public Reply with(Map<String, String> more) {
        var all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new Reply(status, all, body);
    }
}
