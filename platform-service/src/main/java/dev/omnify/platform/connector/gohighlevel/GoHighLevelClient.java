package dev.omnify.platform.connector.gohighlevel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.outbound.Guard;
import dev.omnify.kit.outbound.GuardedRequest;
import dev.omnify.kit.outbound.GuardedResponse;
import dev.omnify.platform.connector.ConnectorProblem;
import dev.omnify.platform.connector.VendorAccess;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** GoHighLevel's HTTP API: address, headers, bodies and refusals. All calls here only read, so each may be repeated. */
@ApplicationScoped
class GoHighLevelClient {
    private static final int OK = 200;
    private static final int MULTIPLE_CHOICES = 300;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    /** Of so many the windows are remembered; forgetting one costs a wait that is too long. */
    private static final int MOST_LOCATIONS = 10_000;

    private final Guard guard;
    private final GoHighLevelConfig config;
    private final ObjectMapper json;
    private final Map<String, GoHighLevelLimits> limits = new ConcurrentHashMap<>();

    GoHighLevelClient(Guard guard, GoHighLevelConfig config, ObjectMapper json) {
        this.guard = guard;
        this.config = config;
        this.json = json;
    }

    <T> T get(VendorAccess access, Product product, String path, Map<String, String> query, Class<T> type) {
        String parameters = query.entrySet().stream()
                .map(entry -> segment(entry.getKey()) + "=" + segment(entry.getValue()))
                .collect(Collectors.joining("&"));
        var uri = URI.create(access.baseUrl() + path + (parameters.isEmpty() ? "" : "?" + parameters));
        return call(access, GuardedRequest.get(target(access), uri, headers(access, product)), type);
    }

    <T> T post(VendorAccess access, Product product, String path, ObjectNode body, Class<T> type) {
        var headers = headers(access, product);
        headers.put("Content-Type", "application/json");
        try {
            var uri = URI.create(access.baseUrl() + path);
            byte[] bytes = json.writeValueAsBytes(body);
            return call(access, new GuardedRequest(target(access), "POST", uri, headers, bytes, true, null), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    /** A new body. */
    ObjectNode object() {
        return json.createObjectNode();
    }

    /** JSON that a cursor holds. */
    JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a cursor of ours is not JSON", e);
        }
    }

    /** Text as one part of an address. */
    static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Limits are the location's, so a trouble with one is none of another's. */
    private static String target(VendorAccess access) {
        return "gohighlevel:" + GoHighLevelConnector.location(access);
    }

    private Map<String, String> headers(VendorAccess access, Product product) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Authorization", "Bearer " + access.credential(GoHighLevelConnector.TOKEN));
        headers.put("Version", product.version(config.version()));
        headers.put("Accept", "application/json");
        return headers;
    }

    private <T> T call(VendorAccess access, GuardedRequest request, Class<T> type) {
        return read(guard.call(request, limits(GoHighLevelConnector.location(access))), type);
    }

    private GoHighLevelLimits limits(String location) {
        if (limits.size() >= MOST_LOCATIONS) {
            limits.clear();
        }
        return limits.computeIfAbsent(location, any -> new GoHighLevelLimits());
    }

    private <T> T read(GuardedResponse response, Class<T> type) {
        if (response.status() < OK || response.status() >= MULTIPLE_CHOICES) {
            throw refusal(response);
        }
        try {
            ObjectReader reader = json.readerFor(type)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .without(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
            return reader.readValue(response.body());
        } catch (IOException e) {
            throw new ProblemException(
                    ConnectorProblem.ANSWER_UNEXPECTED, "GoHighLevel's answer is not of the form it describes.", e);
        }
    }

    /** The vendor says 401 for a token that is unknown and for one that lacks a scope; only its message tells which. */
    private ProblemException refusal(GuardedResponse response) {
        String message = message(response);
        if (response.status() == UNAUTHORIZED
                && message.toLowerCase(Locale.ROOT).contains("not authorized for this scope")) {
            return new ProblemException(
                    ConnectorProblem.SCOPE_MISSING, "The GoHighLevel token lacks a scope that this takes.");
        }
        if (response.status() == UNAUTHORIZED || response.status() == FORBIDDEN) {
            return new ProblemException(
                    ConnectorProblem.CREDENTIALS_REFUSED, "GoHighLevel refuses the credentials: " + message);
        }
        return new ProblemException(
                ConnectorProblem.ANSWER_UNEXPECTED,
                "GoHighLevel answered " + response.status() + (message.isEmpty() ? "." : ": " + message));
    }

    /** The vendor's own words: one text, or several for the fields of a request; at most 200 characters of them. */
    private String message(GuardedResponse response) {
        try {
            var message = json.readTree(response.body()).path("message");
            String text = message.isArray() ? message.toString() : message.asText("");
            return text.length() > 200 ? text.substring(0, 200) : text;
        } catch (IOException e) {
            return "";
        }
    }
}
