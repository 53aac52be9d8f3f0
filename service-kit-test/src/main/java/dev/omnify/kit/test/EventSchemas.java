package dev.omnify.kit.test;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Checks what a service publishes, and what it consumes, against the schemas in {@code contracts/events}. */
public final class EventSchemas {
    private static final ObjectMapper JSON = new ObjectMapper();

    private EventSchemas() {}

    /** What is wrong with an event's data; empty when it fits the schema of its type. */
    public static List<String> violations(String type, Map<String, Object> data) throws IOException {
        Path schema = Path.of(System.getProperty("omnify.root", ".."), "contracts", "events", type + ".json");
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(schema))
                .validate(JSON.valueToTree(data))
                .stream()
                .map(Object::toString)
                .toList();
    }
}
