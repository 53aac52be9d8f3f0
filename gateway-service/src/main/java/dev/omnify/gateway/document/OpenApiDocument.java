package dev.omnify.gateway.document;

import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The merged document, as the build made it. */
@Singleton
public final class OpenApiDocument {
    static final String YAML_FILE = "omnify-openapi.yaml";
    static final String JSON_FILE = "omnify-openapi.json";

    private final Buffer yaml = read(YAML_FILE);
    private final Buffer json = read(JSON_FILE);

    /** The document as YAML. */
    public Buffer yaml() {
        return yaml;
    }

    /** The document as JSON. */
    public Buffer json() {
        return json;
    }

    private static Buffer read(String name) {
        try (InputStream file = OpenApiDocument.class.getResourceAsStream("/" + name)) {
            if (file == null) {
                throw new IllegalStateException("the build merges the contracts into " + name);
            }
            return Buffer.buffer(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
