package dev.omnify.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.omnify.local.StartFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The public API as an outside client sees it. Every failure ends in one sentence. */
final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration CALL_LIMIT = Duration.ofSeconds(30);
    private static final Duration JOB_LIMIT = Duration.ofMinutes(10);
    private static final Duration POLL = Duration.ofMillis(250);

    private final URI gateway;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private @Nullable String token;

    Api(URI gateway) {
        this.gateway = gateway;
    }

    /** Every later call is made with this access token. */
    void authenticate(String accessToken) {
        token = accessToken;
    }

    JsonNode get(String path) throws InterruptedException {
        return send(request(path).GET());
    }

    JsonNode post(String path, Object body) throws InterruptedException {
        try {
            var bytes = JSON.writeValueAsBytes(body);
            return send(request(path)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(bytes)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a body: " + body, e);
        }
    }

    /**
     * Waits for a job to end and returns its result.
     *
     * @param steps told each step that the job takes
     * @throws StartFailure when the job failed, with its problem
     */
    JsonNode await(JsonNode accepted, Consumer<String> steps) throws InterruptedException {
        var self = accepted.path("self").asText();
        var deadline = System.nanoTime() + JOB_LIMIT.toNanos();
        var told = "";
        for (var job = accepted; ; job = get(self)) {
            switch (job.path("state").asText()) {
                case "succeeded" -> {
                    return job.path("result");
                }
                case "failed", "cancelled" ->
                    throw new StartFailure(
                            "The job " + self + " " + job.path("state").asText() + ": "
                                    + job.path("problem").path("detail").asText("it does not say why"));
                default -> {
                    var step = Figures.words(job.path("step"));
                    if (!step.isEmpty() && !step.equals(told)) {
                        steps.accept(step);
                        told = step;
                    }
                }
            }
            if (System.nanoTime() > deadline) {
                throw new StartFailure(
                        "The job " + self + " did not end within " + JOB_LIMIT.toMinutes() + " minutes.");
            }
            Thread.sleep(POLL);
        }
    }

    private HttpRequest.Builder request(String path) {
        var builder = HttpRequest.newBuilder(gateway.resolve(path)).timeout(CALL_LIMIT);
        if (token != null) {
            builder.header("Authorization", "Bearer " + token);
        }
        return builder;
    }

    private JsonNode send(HttpRequest.Builder builder) throws InterruptedException {
        var request = builder.build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() >= 300) {
                throw refused(request, answer);
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new StartFailure(
                    request.method() + " " + request.uri()
                            + " was not answered: run ./omnify up first, and see ./omnify status.",
                    e);
        }
    }

    private static StartFailure refused(HttpRequest request, HttpResponse<byte[]> answer) {
        var call = request.method() + " " + request.uri().getPath();
        try {
            var problem = JSON.readTree(answer.body());
            return new StartFailure(call + " answered " + answer.statusCode() + " "
                    + problem.path("code").asText() + ": "
                    + problem.path("detail").asText(problem.path("title").asText()));
        } catch (IOException e) {
            return new StartFailure(call + " answered " + answer.statusCode() + ".", e);
        }
    }
}
