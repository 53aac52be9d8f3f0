package dev.omnify.local.fleet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.omnify.local.StartFailure;
import dev.omnify.local.Terminal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/** Asks the running fleet for a link by which somebody chooses a new password, for where no mail reaches them. */
public final class ResetLink {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int OK = 200;

    private ResetLink() {}

    /**
     * Says the link.
     *
     * @throws StartFailure when the fleet does not run, or has no such account
     */
    public static void run(FleetSettings settings, String email, Terminal terminal)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(settings.url(FleetPort.AUTH) + "/internal/password-resets"))
                .timeout(LIMIT)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        JSON.writeValueAsString(Map.of("email", email, "secret", secret(settings)))))
                .build();
        try (var client = HttpClient.newBuilder().connectTimeout(LIMIT).build()) {
            terminal.say(linkOf(client.send(request, HttpResponse.BodyHandlers.ofString())));
        } catch (java.net.ConnectException e) {
            throw new StartFailure("The fleet does not run: ./omnify up starts it.", e);
        }
    }

    private static String linkOf(HttpResponse<String> answer) throws JsonProcessingException {
        var body = JSON.readTree(answer.body());
        if (answer.statusCode() != OK) {
            throw new StartFailure(body.path("detail").asText("auth-service answered " + answer.statusCode() + "."));
        }
        return body.path("link").asText();
    }

    private static String secret(FleetSettings settings) throws IOException {
        var given = settings.environment().get("OMNIFY_SERVICE_SECRET");
        if (given != null && !given.isBlank()) {
            return given;
        }
        var secrets = new Properties();
        try (var reader = Files.newBufferedReader(settings.secrets().resolve("services.properties"))) {
            secrets.load(reader);
        } catch (java.nio.file.NoSuchFileException e) {
            throw new StartFailure("This fleet has never been started: ./omnify up starts it.", e);
        }
        return secrets.getProperty("omnify.service.secret", "");
    }
}
