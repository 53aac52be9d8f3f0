package dev.omnify.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.omnify.gateway.live.LiveEvent;
import dev.omnify.gateway.live.LiveUpdates;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.revocation.Revocation;
import dev.omnify.kit.revocation.Revocations;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Fleet.class)
class LiveApiTest {
    private static FakeService auth;

    private final LiveUpdates updates;
    private final Revocations revocations;
    private final TenantId tenant = TenantId.of(UUID.randomUUID().toString());

    LiveApiTest(LiveUpdates updates, Revocations revocations) {
        this.revocations = revocations;
        this.updates = updates;
    }

    @BeforeAll
    static void start() {
        auth = FakeService.auth();
    }

    @AfterAll
    static void stop() {
        auth.close();
    }

    private String bearer() {
        return "Authorization: Bearer " + Signer.OURS.sign(Signer.claims(tenant.value()));
    }

    @Test
    void tellsEachOrganizationItsOwnAsItHappens() throws IOException {
        try (var client = new RawClient()) {
            client.send("GET /api/live", bearer());
            assertThat(client.readUntil(": live\n\n")).contains("200 OK", "text/event-stream");
            updates.publish(new LiveEvent(TenantId.of(UUID.randomUUID().toString()), "job", "{\"id\":\"theirs\"}"));
            updates.publish(new LiveEvent(tenant, "job", "{\"id\":\"1\",\"progress\":0.5}"));
            updates.publish(new LiveEvent(tenant, "alert", "{\"id\":\"2\"}"));
            String told = client.readUntil("{\"id\":\"2\"}\n\n");
            assertThat(told)
                    .contains("event: job\ndata: {\"id\":\"1\",\"progress\":0.5}\n\n", "event: alert\ndata:")
                    .doesNotContain("theirs");
        }
    }

    @Test
    void isKeptAliveByComments() throws IOException {
        try (var client = new RawClient()) {
            client.send("GET /api/live", bearer());
            client.readUntil(": live\n\n");
            client.readUntil(":\n\n");
        }
    }

    @Test
    void endsWhenTheTokenExpires() throws IOException {
        String token = Signer.OURS.sign(
                Signer.claims(tenant.value()).expiresAt(Instant.now().plusSeconds(2)));
        try (var client = new RawClient()) {
            client.send("GET /api/live", "Authorization: Bearer " + token);
            client.readUntil("\r\n0\r\n\r\n");
        }
    }

    @Test
    void dropsAListenerThatDoesNotRead() throws IOException {
        String document = "{\"text\":\"" + "x".repeat(100_000) + "\"}";
        try (var client = new RawClient()) {
            client.send("GET /api/live", bearer());
            client.readUntil(": live\n\n");
            await().atMost(Duration.ofSeconds(20))
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> {
                        for (int event = 0; event < 20; event++) {
                            updates.publish(new LiveEvent(tenant, "job", document));
                        }
                        return listeners() == 0;
                    });
            long got = read(client);
            assertThat(got).isLessThan(64L * 1024 * 1024);
        }
    }

    private static long read(RawClient client) {
        try {
            return client.in().transferTo(OutputStream.nullOutputStream());
        } catch (IOException reset) {
            return 0;
        }
    }

    private static double listeners() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("omnify_gateway_live_listeners"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    @Test
    void isReadWithGetOnly() {
        given().auth().oauth2(Signer.token()).post("/api/live").then().statusCode(405);
    }

    @Test
    void endsAsSoonAsTheSessionDoes() throws IOException {
        String session = UUID.randomUUID().toString();
        String token = Signer.OURS.sign(Signer.claims(tenant.value()).claim("sid", session));
        try (var client = new RawClient()) {
            client.send("GET /api/live", "Authorization: Bearer " + token);
            client.readUntil(": live\n\n");
            revocations.add(new Revocation.SessionEnded(session, Instant.now()));
            client.readUntil("\r\n0\r\n\r\n");
        }
    }
}
