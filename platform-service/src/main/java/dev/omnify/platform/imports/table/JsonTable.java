package dev.omnify.platform.imports.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One JSON document a line. Nested documents give columns with dots in their names; lists are not looked into. */
final class JsonTable implements Table {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final int MAX_LINE = 1024 * 1024;

    private final BufferedReader reader;
    private final List<String> columns;
    private final Map<String, Integer> places = new HashMap<>();
    private long line;

    JsonTable(Reader reader, List<String> columns) {
        this.reader = new BufferedReader(reader);
        this.columns = columns;
        for (int i = 0; i < columns.size(); i++) {
            places.put(columns.get(i), i);
        }
    }

    /** All names that the documents of a text have, in the order of their first appearance. */
    static List<String> names(String text) {
        var names = new LinkedHashMap<String, String>();
        text.lines().forEach(line -> {
            try {
                flatten("", JSON.readTree(line), names);
            } catch (JsonProcessingException e) {
                names.remove("");
            }
        });
        return List.copyOf(names.keySet());
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public Optional<Row> next() {
        try {
            for (String text = readLine(); text != null; text = readLine()) {
                line++;
                if (!text.isBlank()) {
                    return Optional.of(row(text.strip()));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Row row(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            if (node == null || !node.isObject()) {
                return new Row(line, List.of(text), "json-malformed");
            }
            var values = new HashMap<String, String>();
            flatten("", node, values);
            var cells = new ArrayList<>(Collections.nCopies(columns.size(), ""));
            values.forEach((name, value) -> {
                Integer place = places.get(name);
                if (place != null) {
                    cells.set(place, value.strip());
                }
            });
            return Row.of(line, cells);
        } catch (JsonProcessingException e) {
            return new Row(line, List.of(text), "json-malformed");
        }
    }

    private static void flatten(String prefix, JsonNode node, Map<String, String> values) {
        node.properties().forEach(property -> {
            String name = prefix + property.getKey();
            JsonNode value = property.getValue();
            if (value.isObject()) {
                flatten(name + ".", value, values);
            } else if (value.isValueNode()) {
                values.put(name, value.isNull() ? "" : value.asText());
            }
        });
    }

    /**
     * A line, cut off at a length beyond which no document makes sense, so that a file without breaks stays harmless.
     */
    private @Nullable String readLine() throws IOException {
        var text = new StringBuilder();
        for (int next = reader.read(); next >= 0; next = reader.read()) {
            if (next == '\n') {
                return text.toString();
            }
            if (text.length() < MAX_LINE) {
                text.append((char) next);
            }
        }
        return text.isEmpty() ? null : text.toString();
    }
}
