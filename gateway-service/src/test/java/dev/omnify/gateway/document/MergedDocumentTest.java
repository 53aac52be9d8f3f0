package dev.omnify.gateway.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.omnify.gateway.routing.PublicRoutes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergedDocumentTest {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final PublicRoutes OPEN = new PublicRoutes(List.of("POST /api/auth/login"));
    private static final String ONE = """
            openapi: 3.1.0
            paths:
              /api/auth/login:
                post:
                  requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } }
              /internal/token:
                post: {}
            components:
              schemas:
                Thing: { type: object, properties: { page: { $ref: "#/components/schemas/Page" } } }
                Page: { type: string }
                Same: { type: integer }
            """;
    private static final String TWO = """
            openapi: 3.1.0
            paths:
              /api/eyes/things:
                get:
                  responses: { "200": { content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } } }
            components:
              schemas:
                Thing: { type: object, properties: { page: { $ref: "#/components/schemas/Page" } } }
                Page: { type: boolean }
                Same: { type: integer }
            """;

    @TempDir
    private Path contracts = Path.of("");

    @Test
    void tellsComponentsOfOneNameApart() throws IOException {
        JsonNode merged = merge();
        assertThat(merged.at("/components/schemas").properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("AuthThing", "AuthPage", "EyesThing", "EyesPage", "Same");
        assertThat(merged.at("/components/schemas/EyesThing/properties/page/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/EyesPage");
        assertThat(merged.findValuesAsText("$ref"))
                .contains("#/components/schemas/AuthThing", "#/components/schemas/EyesThing")
                .doesNotContain("#/components/schemas/Thing");
    }

    @Test
    void leavesInternalPathsOut() throws IOException {
        assertThat(merge().path("paths").has("/internal/token")).isFalse();
    }

    @Test
    void asksForATokenEverywhereButAtPublicAddresses() throws IOException {
        JsonNode merged = merge();
        assertThat(merged.at("/security/0").has("bearer")).isTrue();
        assertThat(merged.at("/components/securitySchemes/bearer/scheme").asText())
                .isEqualTo("bearer");
        assertThat(merged.path("paths").path("/api/auth/login").path("post").path("security"))
                .isEmpty();
        assertThat(merged.path("paths").path("/api/auth/login").path("post").has("security"))
                .isTrue();
        assertThat(merged.path("paths").path("/api/eyes/things").path("get").has("security"))
                .isFalse();
    }

    @Test
    void refusesTwoServicesWithOnePath() throws IOException {
        Files.writeString(contracts.resolve("auth-v1.yaml"), ONE);
        Files.writeString(contracts.resolve("eyes-v1.yaml"), ONE);
        assertThatThrownBy(() -> OpenApiMerge.merge(contracts, OPEN)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void holdsEveryPublishedPath() throws IOException {
        Path folder = Path.of(System.getProperty("omnify.root", ".."), "contracts", "openapi");
        JsonNode merged = published();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                YAML.readTree(file.toFile()).path("paths").properties().forEach(path -> {
                    boolean internal = path.getKey().startsWith("/internal/");
                    assertThat(merged.path("paths").has(path.getKey()))
                            .as("%s of %s", path.getKey(), file.getFileName())
                            .isNotEqualTo(internal);
                    if (!internal) {
                        assertThat(operations(merged, path.getKey())).containsAll(operations(path.getValue()));
                    }
                });
            }
        }
        assertThat(merged.path("paths")).isNotEmpty();
    }

    @Test
    void everyReferenceLeadsSomewhere() throws IOException {
        JsonNode merged = published();
        assertThat(merged.findValuesAsText("$ref"))
                .allSatisfy(reference -> assertThat(
                                merged.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    private static List<String> operations(JsonNode merged, String path) {
        return operations(merged.path("paths").path(path));
    }

    private static List<String> operations(JsonNode item) {
        return item.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static JsonNode published() throws IOException {
        return YAML.readTree(new OpenApiDocument().yaml().getBytes());
    }

    private JsonNode merge() throws IOException {
        Files.writeString(contracts.resolve("auth-v1.yaml"), ONE);
        Files.writeString(contracts.resolve("eyes-v1.yaml"), TWO);
        return OpenApiMerge.merge(contracts, OPEN);
    }
}
