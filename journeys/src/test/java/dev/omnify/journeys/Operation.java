package dev.omnify.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** An operation of the API, as the merged document names it. */
record Operation(String method, String path) {
    /** A stream without an end: what it gives to whom is the gateway's own test. */
    static final String LIVE = "/api/live";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    /** All that the fleet's merged document has, but for the stream. */
    static List<Operation> published() throws IOException {
        JsonNode paths = JSON.readTree(
                        Visitor.anonymous("GET", "/openapi?format=json").raw().body())
                .at("/paths");
        return paths.properties().stream()
                .filter(path -> !path.getKey().equals(LIVE))
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .map(operation -> new Operation(operation.getKey().toUpperCase(Locale.ROOT), path.getKey())))
                .toList();
    }
}
