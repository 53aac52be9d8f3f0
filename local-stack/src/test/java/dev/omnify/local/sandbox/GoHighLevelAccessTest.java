package dev.omnify.local.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.omnify.local.sandbox.gohighlevel.GoHighLevelDemo;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GoHighLevelAccessTest {
    private static final String OWN = "/locations/" + GoHighLevelDemo.SMALL_LOCATION;

    private final MovableClock clock = new MovableClock();
    private Sandbox sandbox;
    private SandboxClient client;

    @BeforeEach
    void start() throws IOException {
        sandbox = Sandbox.start(0, new SandboxSettings(5, 12, Duration.ofSeconds(10), Optional.empty()), clock);
        client = SandboxClient.of(sandbox).token(GoHighLevelDemo.SMALL_TOKEN);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void refusesAMissingAndAnUnknownToken() throws Exception {
        for (var token : new String[] {null, "pit-guessed"}) {
            var answer = client.token(token).get(OWN);

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.body().path("statusCode").asInt()).isEqualTo(401);
            assertThat(answer.body().path("message").asText()).isEqualTo("Invalid JWT");
            assertThat(answer.body().path("traceId").asText()).isNotBlank();
        }
    }

    @Test
    void refusesAMissingAndAWrongVersion() throws Exception {
        assertThat(client.version(null).get(OWN).body().path("message").asText())
                .isEqualTo("version header was not found.");
        assertThat(client.version("2020-01-01").get(OWN).status()).isEqualTo(401);
        assertThat(client.version("2021-04-15").get(OWN).body().path("message").asText())
                .isEqualTo("version header is invalid");
    }

    @Test
    void refusesAScopeThatTheTokenLacks() throws Exception {
        var answer = client.token(GoHighLevelDemo.CONTACTS_ONLY_TOKEN)
                .get("/payments/orders?altType=location&altId=" + GoHighLevelDemo.LOCATION);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body().path("message").asText()).isEqualTo("The token is not authorized for this scope.");
    }

    @Test
    void refusesAnotherLocation() throws Exception {
        for (var path : new String[] {
            "/locations/" + GoHighLevelDemo.LOCATION, "/contacts/?locationId=" + GoHighLevelDemo.LOCATION
        }) {
            var answer = client.get(path);

            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.body().path("message").asText())
                    .isEqualTo("The token does not have access to this location.");
        }
    }

    @Test
    void listsWhatIsWrongWithARequest() throws Exception {
        var answer = client.post("/contacts/search", "{}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("message"))
                .extracting(node -> node.asText())
                .containsExactly("locationId must be a string", "pageLimit must be a positive number");
        assertThat(client.get("/opportunities/search?locationId=x").status()).isEqualTo(422);
        assertThat(client.get("/nowhere").status()).isEqualTo(404);
    }

    @Test
    void countsDownInEveryAnswerAndRefusesBeyondTheLimitUntilTheWindowEnds() throws Exception {
        for (int left = 4; left >= 0; left--) {
            assertThat(client.get(left % 2 == 0 ? OWN : "/contacts/nobody").header("X-RateLimit-Remaining"))
                    .contains("" + left);
        }
        var refused = client.get(OWN);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("X-RateLimit-Max")).contains("5");
        assertThat(refused.header("X-RateLimit-Interval-Milliseconds")).contains("10000");
        assertThat(refused.header("X-RateLimit-Limit-Daily")).contains("12");
        assertThat(SandboxClient.of(sandbox)
                        .get("/locations/" + GoHighLevelDemo.LOCATION)
                        .status())
                .as("another location has its own limit")
                .isEqualTo(200);

        clock.move(Duration.ofSeconds(10));
        var again = client.get(OWN);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("X-RateLimit-Daily-Remaining")).contains("6");
    }

    @Test
    void refusesBeyondTheDailyLimitToo() throws Exception {
        for (int request = 0; request < 12; request++) {
            assertThat(client.get(OWN).status()).isEqualTo(200);
            clock.move(Duration.ofSeconds(10));
        }

        assertThat(client.get(OWN).status()).isEqualTo(429);
    }

    @Test
    void failsAsAskedAndThenWorksAgain() throws Exception {
        fault("down", 2);
        assertThat(client.get(OWN).status()).isEqualTo(503);
        assertThat(client.get(OWN).status()).isEqualTo(503);
        assertThat(client.get(OWN).status()).isEqualTo(200);
        fault("flaky", 4);
        assertThat(client.get(OWN).status()).isEqualTo(502);
        assertThat(client.get(OWN).status()).isEqualTo(200);
        fault("limit", 1_000);
        var refused = client.get(OWN);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("X-RateLimit-Remaining")).contains("0");
        assertThat(client.post("/_sandbox/reset", "{}").status()).isEqualTo(200);
        assertThat(client.get(OWN).status()).isEqualTo(200);
        assertThat(client.post("/_sandbox/faults", "{\"kind\": \"earthquake\", \"for\": 1}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void answersLateWhenSlow() throws Exception {
        assertThat(client.post("/_sandbox/faults", "{\"kind\": \"slow\", \"for\": 1, \"delayMillis\": 200}")
                        .status())
                .isEqualTo(200);
        long began = System.nanoTime();
        assertThat(client.get(OWN).status()).isEqualTo(200);

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }

    @Test
    void isServedUnderItsNameToo() throws Exception {
        assertThat(client.get("/gohighlevel" + OWN).body().at("/location/id").asText())
                .isEqualTo(GoHighLevelDemo.SMALL_LOCATION);
        assertThat(client.get("/_sandbox/health").body().at("/vendors/0").asText())
                .isEqualTo("gohighlevel");
    }

    private void fault(String kind, int requests) throws Exception {
        assertThat(client.post("/_sandbox/faults", "{\"kind\": \"" + kind + "\", \"for\": " + requests + "}")
                        .status())
                .isEqualTo(200);
    }
}
