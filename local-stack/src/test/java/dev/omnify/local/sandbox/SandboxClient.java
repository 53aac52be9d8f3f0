package dev.omnify.local.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.omnify.local.sandbox.gohighlevel.GoHighLevelDemo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls a running sandbox as a connector would. */
final class SandboxClient {
    static final JsonMapper MAPPER = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI base;
    private final @Nullable String token;
    private final @Nullable String version;

    private SandboxClient(URI base, @Nullable String token, @Nullable String version) {
        this.base = base;
        this.token = token;
        this.version = version;
    }

    static SandboxClient of(Sandbox sandbox) {
        return new SandboxClient(sandbox.uri(), GoHighLevelDemo.TOKEN, "2021-07-28");
    }

    SandboxClient token(@Nullable String other) {
        return new SandboxClient(base, other, version);
    }

    SandboxClient version(@Nullable String other) {
        return new SandboxClient(base, token, other);
    }

    /** An answer. */
    record Answer(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }

        JsonNode body() {
            try {
                return MAPPER.readTree(response.body());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send("GET", path, null);
    }

    Answer post(String path, String json) throws IOException, InterruptedException {
        return send("POST", path, json);
    }

    Answer send(String method, String path, @Nullable String json) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path));
        request.method(
                method, json == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json));
        request.header("Content-Type", "application/json");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (version != null) {
            request.header("Version", version);
        }
        return new Answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    }
}
