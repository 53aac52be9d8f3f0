package dev.omnify.local.sandbox.gohighlevel;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;

/** A refusal in the vendor's shape: {@code message} is text, or a list of texts when a request's fields are wrong. */
final class VendorError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String error;
    private final List<String> fields;

    private VendorError(int status, String message, String error, List<String> fields) {
        super(message);
        this.status = status;
        this.error = error;
        this.fields = List.copyOf(fields);
    }

    static VendorError unauthorized(String message) {
        return new VendorError(401, message, "Unauthorized", List.of());
    }

    static VendorError foreignLocation() {
        return new VendorError(403, "The token does not have access to this location.", "Forbidden", List.of());
    }

    static VendorError badRequest(String message) {
        return new VendorError(400, message, "Bad Request", List.of());
    }

    static VendorError notFound(String message) {
        return new VendorError(404, message, "Not Found", List.of());
    }

    static VendorError unprocessable(List<String> fields) {
        return new VendorError(422, String.join(", ", fields), "Unprocessable Entity", fields);
    }

    static VendorError overLimit() {
        return new VendorError(429, "Too Many Requests", "Too Many Requests", List.of());
    }

    int status() {
        return status;
    }

    ObjectNode body() {
        var body = JsonNodeFactory.instance.objectNode().put("statusCode", status);
        if (fields.isEmpty()) {
            body.put("message", getMessage());
        } else {
            fields.forEach(body.withArray("message")::add);
        }
        return body.put("error", error).put("traceId", UUID.randomUUID().toString());
    }
}
