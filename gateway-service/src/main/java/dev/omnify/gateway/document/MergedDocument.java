package dev.omnify.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.omnify.gateway.routing.PublicRoutes;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Several OpenAPI documents as one: without internal paths, with one security scheme, components of one name told
 * apart.
 */
final class MergedDocument {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final String SCHEME = "bearer";

    private final SortedMap<String, ObjectNode> documents;
    private final PublicRoutes publicRoutes;
    private final ComponentNames names;

    /** @param documents by service name */
    MergedDocument(SortedMap<String, ObjectNode> documents, PublicRoutes publicRoutes) {
        this.documents = documents;
        this.publicRoutes = publicRoutes;
        this.names = new ComponentNames(documents);
    }

    /** The merged document; {@link IllegalStateException} when two services claim one path. */
    ObjectNode build() {
        ObjectNode merged = JSON.objectNode();
        merged.put("openapi", version());
        merged.putObject("info")
                .put("title", "OmniFy Cloud Connect")
                .put("version", "1")
                .put("description", "The whole platform's public API. Errors are problem documents (RFC 9457).");
        merged.putArray("servers").addObject().put("url", "/");
        merged.set("security", JSON.arrayNode().add(JSON.objectNode().set(SCHEME, JSON.arrayNode())));
        merged.set("paths", paths());
        merged.set("components", components());
        return merged;
    }

    private String version() {
        return documents.values().stream()
                .map(document -> document.path("openapi").asText())
                .max(String::compareTo)
                .orElse("3.1.0");
    }

    private ObjectNode paths() {
        var sorted = new TreeMap<String, JsonNode>();
        documents.forEach((service, document) -> document.path("paths")
                .properties()
                .forEach(path -> {
                    if (!path.getKey().equals("/internal") && !path.getKey().startsWith("/internal/")) {
                        JsonNode item = operations(service, path.getKey(), path.getValue());
                        if (sorted.put(path.getKey(), item) != null) {
                            throw new IllegalStateException("two services claim " + path.getKey());
                        }
                    }
                }));
        ObjectNode paths = JSON.objectNode();
        sorted.forEach(paths::set);
        return paths;
    }

    private JsonNode operations(String service, String path, JsonNode item) {
        JsonNode renamed = names.rename(service, item);
        for (Map.Entry<String, JsonNode> entry : renamed.properties()) {
            if (METHODS.contains(entry.getKey()) && entry.getValue() instanceof ObjectNode operation) {
                operation.remove("security");
                if (publicRoutes.contains(entry.getKey().toUpperCase(Locale.ROOT), path) || isOwn(service, operation)) {
                    operation.putArray("security");
                }
            }
        }
        return renamed;
    }

    /** What the gateway serves itself says in its own document whether it is open. */
    private boolean isOwn(String service, ObjectNode operation) {
        return service.equals("gateway") && operation.path("x-public").asBoolean();
    }

    private ObjectNode components() {
        ObjectNode components = JSON.objectNode();
        documents.forEach((service, document) -> document.path("components")
                .properties()
                .forEach(section -> {
                    if (!section.getKey().equals("securitySchemes")) {
                        section.getValue()
                                .properties()
                                .forEach(component -> components
                                        .withObjectProperty(section.getKey())
                                        .set(
                                                names.nameOf(service, section.getKey(), component.getKey()),
                                                names.rename(service, component.getValue())));
                    }
                }));
        components
                .putObject("securitySchemes")
                .putObject(SCHEME)
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT");
        return components;
    }
}
