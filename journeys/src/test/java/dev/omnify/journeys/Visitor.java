package dev.omnify.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** Somebody who uses the fleet through the gateway, signed up with an organization of one's own. */
final class Visitor {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final Set<String> ENDED = Set.of("succeeded", "failed", "cancelled");
    static final String PASSWORD = "tinker tailor soldier";

    private final URI gateway;
    private final String email = UUID.randomUUID() + "@example.org";
    private final String token;
    private final String organization;

    private Visitor(URI gateway, String currency) {
        this.gateway = gateway;
        var answer = send(
                gateway,
                "POST",
                "/api/auth/register",
                "application/json",
                BodyPublishers.ofString("""
                        {"email":"%s","password":"%s","name":"A Visitor","organization":"A Shop","currency":"%s"}""".formatted(email, PASSWORD, currency)),
                "");
        assertThat(answer.status()).as("registration: %s", answer.body()).isEqualTo(201);
        this.token = answer.body().at("/accessToken").asText();
        this.organization = answer.body().at("/organization/id").asText();
    }

    /** Signs up with a fresh address and organization. */
    static Visitor signUp(String currency) {
        return signUp(Fleet.gateway(), currency);
    }

    /** Signs up with another fleet. */
    static Visitor signUp(URI gateway, String currency) {
        return new Visitor(gateway, currency);
    }

    String organization() {
        return organization;
    }

    String email() {
        return email;
    }

    /** An answer; the body is missing when it is no JSON. */
    record Answer(int status, JsonNode body, HttpResponse<String> raw) {}

    /** Somebody who has not signed up; asks for JSON. */
    static Answer anonymous(String method, String path) {
        return send(Fleet.gateway(), method, path, "application/json", BodyPublishers.ofString("{}"), "");
    }

    Answer get(String path) {
        return send(gateway, "GET", path, "", BodyPublishers.noBody(), token);
    }

    Answer post(String path, String json) {
        return send(gateway, "POST", path, "application/json", BodyPublishers.ofString(json), token);
    }

    Answer send(String method, String path) {
        return send(gateway, method, path, "application/json", BodyPublishers.ofString("{}"), token);
    }

    Answer upload(String path, String type, Path file) {
        try {
            return send(gateway, "POST", path, type, BodyPublishers.ofFile(file), token);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer send(URI gateway, String method, String path, String type, BodyPublisher body, String token) {
        var request = HttpRequest.newBuilder(gateway.resolve(path))
                .method(method, body)
                .timeout(Duration.ofMinutes(1));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        request.header("Accept", "application/json, */*;q=0.5");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            String kind = answer.headers().firstValue("Content-Type").orElse("");
            JsonNode json = kind.contains("json") && !kind.contains("ndjson")
                    ? JSON.readTree(answer.body())
                    : MissingNode.getInstance();
            return new Answer(answer.statusCode(), json, answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until a job that was accepted has ended, whatever happens to its service meanwhile; its last state. */
    JsonNode ended(Answer accepted) {
        assertThat(accepted.status()).as("accepted: %s", accepted.body()).isEqualTo(202);
        String self = accepted.body().at("/self").asText();
        var last = new AtomicReference<JsonNode>(accepted.body());
        await().atMost(Duration.ofMinutes(6))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    var answer = get(self);
                    if (answer.status() == 200) {
                        last.set(answer.body());
                    }
                    return ENDED.contains(last.get().at("/state").asText());
                });
        return last.get();
    }

    /** Waits until a job is in the middle of its work. */
    void awaitMidway(Answer accepted) {
        String self = accepted.body().at("/self").asText();
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    JsonNode job = get(self).body();
                    assertThat(job.at("/state").asText()).isIn("queued", "running");
                    return job.at("/progress").asDouble() > 0.05;
                });
    }

    /** The result of a job that must succeed. */
    JsonNode result(Answer accepted) {
        JsonNode job = ended(accepted);
        assertThat(job.at("/state").asText()).as("job: %s", job).isEqualTo("succeeded");
        return job.at("/result");
    }
}
