package dev.omnify.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import dev.omnify.gateway.routing.PublicRoutes;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Merges the services' published contracts into one document. Runs in the build, before tests and packaging. */
public final class OpenApiMerge {
    private static final String PUBLIC_ROUTES = "omnify.gateway.routing.public-routes";
    private static final String SUFFIX = "-v1.yaml";

    private OpenApiMerge() {}

    /**
     * @param arguments the folder of the contracts; the gateway's properties, which say what needs no token; the folder
     *     to write to
     */
    public static void main(String[] arguments) throws IOException {
        ObjectNode merged = merge(Path.of(arguments[0]), publicRoutes(Path.of(arguments[1])));
        Path target = Files.createDirectories(Path.of(arguments[2]));
        write(yaml(), target.resolve(OpenApiDocument.YAML_FILE), merged);
        write(new ObjectMapper(), target.resolve(OpenApiDocument.JSON_FILE), merged);
    }

    static ObjectNode merge(Path contracts, PublicRoutes publicRoutes) throws IOException {
        return new MergedDocument(read(contracts), publicRoutes).build();
    }

    private static SortedMap<String, ObjectNode> read(Path contracts) throws IOException {
        var documents = new TreeMap<String, ObjectNode>();
        try (Stream<Path> files = Files.list(contracts)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(SUFFIX)).toList()) {
                String name = file.getFileName().toString();
                JsonNode document = yaml().readTree(file.toFile());
                documents.put(name.substring(0, name.length() - SUFFIX.length()), (ObjectNode) document);
            }
        }
        return documents;
    }

    static PublicRoutes publicRoutes(Path properties) throws IOException {
        var values = new Properties();
        try (Reader reader = Files.newBufferedReader(properties)) {
            values.load(reader);
        }
        return new PublicRoutes(List.of(values.getProperty(PUBLIC_ROUTES).split(",", -1)));
    }

    private static void write(ObjectMapper mapper, Path file, ObjectNode document) throws IOException {
        byte[] content = mapper.writeValueAsBytes(document);
        if (!Files.exists(file) || !java.util.Arrays.equals(content, Files.readAllBytes(file))) {
            Files.write(file, content);
        }
    }

    private static ObjectMapper yaml() {
        return new ObjectMapper(new YAMLFactory()
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS));
    }
}
