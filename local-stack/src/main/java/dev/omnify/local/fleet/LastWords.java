package dev.omnify.local.fleet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a service said before it ended, short enough for one sentence. */
final class LastWords {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TAIL_BYTES = 64 * 1024;
    private static final int LONGEST = 400;

    private LastWords() {}

    /** The last error in this log, or its last line when there is none. */
    static String in(Path log) {
        try {
            var lines = tail(log).stream()
                    .map(LastWords::text)
                    .filter(line -> !line.isBlank())
                    .toList();
            if (lines.isEmpty()) {
                return "it wrote nothing";
            }
            var error = lines.reversed().stream().filter(LastWords::isError).findFirst();
            var words = error.orElse(lines.getLast()).strip();
            return words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
        } catch (IOException e) {
            return "its log cannot be read";
        }
    }

    private static List<String> tail(Path log) throws IOException {
        try (var file = Files.newByteChannel(log)) {
            file.position(Math.max(0, file.size() - TAIL_BYTES));
            var bytes = java.nio.channels.Channels.newInputStream(file).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static boolean isError(String line) {
        return line.startsWith("ERROR") || line.contains("Exception: ") || line.startsWith("Error");
    }

    /** A line as it is, or level, message and exception of one that is a JSON document. */
    private static String text(String line) {
        if (!line.startsWith("{")) {
            return line;
        }
        try {
            var entry = JSON.readTree(line);
            var exception = entry.path("exception");
            var cause = exception.isMissingNode()
                    ? ""
                    : ": " + exception.path("exceptionType").asText() + " "
                            + exception.path("message").asText();
            var level = entry.path("level").asText();
            return level + " "
                    + entry.path("message").asText().lines().findFirst().orElse("") + cause;
        } catch (JsonProcessingException e) {
            return line;
        }
    }
}
