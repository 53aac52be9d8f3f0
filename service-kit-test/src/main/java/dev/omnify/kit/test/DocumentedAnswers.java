package dev.omnify.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;

/**
 * Lets a test fail when an answer is not what the service's own OpenAPI document promises: an operation, a status or a
 * media type that it does not know, a field that it does not know, or one that is missing or of another type.
 */
public final class DocumentedAnswers implements Filter {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private final JsonNode document;
    private final ObjectNode components;

    private DocumentedAnswers(JsonNode document) {
        this.document = document;
        this.components = document.path("components").deepCopy();
        components.path("schemas").forEach(DocumentedAnswers::close);
    }

    /** By the document of the service that is being tested. */
    public static DocumentedAnswers ofTheService() {
        return new DocumentedAnswers(
                parsed(RestAssured.get(Management.url("/q/openapi?format=json")).asString()));
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }

    private static void close(JsonNode schema) {
        if (schema.has("properties") && !schema.has("additionalProperties")) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification wanted, FilterContext context) {
        Response answer = context.next(request, wanted);
        String path = URI.create(request.getURI()).getPath();
        String label = request.getMethod() + " " + path + " answered " + answer.statusCode() + " ";
        JsonNode content = content(label, request.getMethod().toLowerCase(Locale.ROOT), path, answer);
        String body = answer.asString();
        if (!content.isMissingNode() || !body.isEmpty()) {
            JsonNode media = content.path(answer.contentType().split(";", 2)[0]);
            assertThat(media.isMissingNode()).as(label + answer.contentType()).isFalse();
            if (answer.contentType().contains("json")) {
                assertThat(media.path("schema"))
                        .as(label + "of a type that the document does not tell")
                        .isNotEmpty();
                assertThat(violations(media.path("schema"), body))
                        .as(label + body)
                        .isEmpty();
            }
        }
        return answer;
    }

    private JsonNode content(String label, String method, String path, Response answer) {
        JsonNode operation = document.path("paths").properties().stream()
                .filter(known -> path.matches(known.getKey().replaceAll("\\{[^}]+}", "[^/]+")))
                .min(Comparator.comparingInt(known -> known.getKey().split("\\{", -1).length))
                .map(Map.Entry::getValue)
                .map(found -> found.path(method))
                .orElseThrow(() -> new AssertionError(label + "and the document has no such path"));
        JsonNode responses = operation.path("responses");
        JsonNode response = responses.path(String.valueOf(answer.statusCode()));
        JsonNode found =
                resolved(response.isMissingNode() && answer.statusCode() >= 400 ? responses.path("default") : response);
        assertThat(found.isMissingNode())
                .as(label + "and the document knows no such answer")
                .isFalse();
        return found.path("content");
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private Iterable<?> violations(JsonNode schema, String body) {
        ObjectNode whole = JSON.createObjectNode();
        whole.set("components", components);
        whole.putArray("allOf").add(schema);
        return SCHEMAS.getSchema(whole).validate(parsed(body));
    }
}
