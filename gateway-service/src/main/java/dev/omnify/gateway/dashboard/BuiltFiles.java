package dev.omnify.gateway.dashboard;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the files of the dashboard's build. Each is read once and held from then on: together they are a few MB. */
@Singleton
final class BuiltFiles {
    private static final String FOLDER = "/META-INF/resources";
    private static final Map<String, String> CODING_ENDINGS = Map.of("br", ".br", "gzip", ".gz");
    private static final Map<String, String> MEDIA_TYPES = Map.ofEntries(
            Map.entry("html", "text/html;charset=UTF-8"),
            Map.entry("js", "text/javascript;charset=UTF-8"),
            Map.entry("css", "text/css;charset=UTF-8"),
            Map.entry("json", "application/json"),
            Map.entry("map", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("txt", "text/plain;charset=UTF-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("wasm", "application/wasm"));

    private final Vertx vertx;
    private final Map<String, BuiltFile> read = new ConcurrentHashMap<>();

    BuiltFiles(Vertx vertx) {
        this.vertx = vertx;
    }

    /** The file at a clean path; empty when there is none, or none of a kind that belongs to a web page. */
    Future<Optional<BuiltFile>> find(String path) {
        BuiltFile held = read.get(path);
        if (held != null) {
            return Future.succeededFuture(Optional.of(held));
        }
        String mediaType = MEDIA_TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        return mediaType == null
                ? Future.succeededFuture(Optional.empty())
                : vertx.executeBlocking(() -> read(path, mediaType), false).map(Objects::requireNonNull);
    }

    private Optional<BuiltFile> read(String path, String mediaType) throws IOException {
        Optional<Buffer> content = content(path);
        if (content.isEmpty()) {
            return Optional.empty();
        }
        var compressed = new HashMap<String, Buffer>();
        for (var coding : CODING_ENDINGS.entrySet()) {
            content(path + coding.getValue()).ifPresent(bytes -> compressed.put(coding.getKey(), bytes));
        }
        var file = new BuiltFile(mediaType, content.get(), compressed);
        read.put(path, file);
        return Optional.of(file);
    }

    private static Optional<Buffer> content(String path) throws IOException {
        try (InputStream file = BuiltFiles.class.getResourceAsStream(FOLDER + path)) {
            return file == null ? Optional.empty() : Optional.of(Buffer.buffer(file.readAllBytes()));
        }
    }
}
