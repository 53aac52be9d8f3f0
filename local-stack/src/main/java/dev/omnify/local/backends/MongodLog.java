package dev.omnify.local.backends;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a MongoDB server wrote before it ended, short enough for one sentence. Its log has a JSON document a line. */
final class MongodLog {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TAIL_BYTES = 64 * 1024;
    private static final int LONGEST = 400;

    private MongodLog() {}

    /** The first error or fatal message after the last start, or its last message. */
    static String lastWords(Path log) {
        try {
            var entries = tail(log).stream().flatMap(MongodLog::entry).toList();
            if (entries.isEmpty()) {
                return "it wrote nothing";
            }
            var since = entries.stream()
                    .filter(entry -> entry.path("msg").asText().equals("***** SERVER RESTARTED *****"))
                    .reduce((one, next) -> next)
                    .map(entries::lastIndexOf)
                    .orElse(0);
            var words = entries.subList(since, entries.size()).stream()
                    .filter(entry -> List.of("E", "F").contains(entry.path("s").asText()))
                    .findFirst()
                    .orElse(entries.getLast());
            var text = text(words);
            return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        } catch (IOException e) {
            return "its log cannot be read";
        }
    }

    private static List<String> tail(Path log) throws IOException {
        try (var file = Files.newByteChannel(log)) {
            file.position(Math.max(0, file.size() - TAIL_BYTES));
            var bytes = Channels.newInputStream(file).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static Stream<JsonNode> entry(String line) {
        try {
            return line.startsWith("{") ? Stream.of(JSON.readTree(line)) : Stream.empty();
        } catch (JsonProcessingException e) {
            return Stream.empty();
        }
    }

    private static String text(JsonNode entry) {
        var error = entry.path("attr").path("error");
        var detail = error.isObject() ? error.path("errmsg").asText() : error.asText();
        var message = entry.path("msg").asText();
        return detail.isBlank() ? message : message + ": " + detail;
    }
}
