package dev.omnify.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names for the components of several documents. A name that means the same in all of them stays; one that means
 * different things, or refers to something that does, gets its service's name in front.
 */
final class ComponentNames {
    private static final String PREFIX = "#/components/";

    private final Map<String, ObjectNode> documents;
    private final Set<String> ambiguous = new HashSet<>();

    ComponentNames(Map<String, ObjectNode> documents) {
        this.documents = documents;
        Map<String, Set<JsonNode>> meanings = meanings();
        meanings.forEach((reference, found) -> {
            if (found.size() > 1) {
                ambiguous.add(reference);
            }
        });
        spread(meanings);
    }

    String nameOf(String service, String section, String name) {
        return ambiguous.contains(PREFIX + section + "/" + name) ? capitalised(service) + name : name;
    }

    /** A copy whose references lead to the new names. */
    JsonNode rename(String service, JsonNode node) {
        JsonNode copy = node.deepCopy();
        renameInPlace(service, copy);
        return copy;
    }

    private void renameInPlace(String service, JsonNode node) {
        if (node instanceof ObjectNode object) {
            JsonNode reference = object.get("$ref");
            if (reference != null && ambiguous.contains(reference.asText())) {
                int slash = reference.asText().lastIndexOf('/') + 1;
                String text = reference.asText();
                object.put("$ref", text.substring(0, slash) + capitalised(service) + text.substring(slash));
            }
        }
        if (node instanceof ObjectNode || node instanceof ArrayNode) {
            node.forEach(child -> renameInPlace(service, child));
        }
    }

    private Map<String, Set<JsonNode>> meanings() {
        var meanings = new HashMap<String, Set<JsonNode>>();
        documents
                .values()
                .forEach(document -> document.path("components")
                        .properties()
                        .forEach(section -> section.getValue()
                                .properties()
                                .forEach(component -> meanings.computeIfAbsent(
                                                PREFIX + section.getKey() + "/" + component.getKey(),
                                                reference -> new HashSet<>())
                                        .add(component.getValue()))));
        return meanings;
    }

    /** What refers to an ambiguous name is itself ambiguous, and so on until nothing is added. */
    private void spread(Map<String, Set<JsonNode>> meanings) {
        boolean grown;
        do {
            grown = false;
            for (var entry : meanings.entrySet()) {
                boolean refers = entry.getValue().stream().anyMatch(this::refersToAmbiguous);
                grown |= refers && ambiguous.add(entry.getKey());
            }
        } while (grown);
    }

    private boolean refersToAmbiguous(JsonNode node) {
        return node.findValuesAsText("$ref").stream().anyMatch(ambiguous::contains);
    }

    private static String capitalised(String service) {
        return service.substring(0, 1).toUpperCase(Locale.ROOT) + service.substring(1);
    }
}
