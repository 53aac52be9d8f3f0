package dev.omnify.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody can do who sends bodies slowly: nothing to others. */
@QuarkusTest
@WithTestResource(Fleet.class)
@TestProfile(SlowBodiesApiTest.Small.class)
class SlowBodiesApiTest {
    private static final int CONNECTIONS = 6;
    private static final int OPEN = 4;
    private static final int MANY = 500;

    private final List<RawClient> clients = new ArrayList<>();
    private FakeService auth = FakeService.NONE;
    private FakeService platform = FakeService.NONE;

    /** Few connections, and few requests at once. */
    public static class Small implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "omnify.gateway.proxy.connections-per-service",
                    Integer.toString(CONNECTIONS),
                    "omnify.gateway.limit.open-per-organization",
                    Integer.toString(OPEN),
                    "omnify.gateway.limit.open-per-address",
                    Integer.toString(2 * OPEN),
                    "omnify.gateway.proxy.upload-window",
                    "3s");
        }
    }

    @BeforeEach
    void start() {
        auth = FakeService.auth();
        platform = FakeService.start(
                "platform",
                request -> request.body().onSuccess(body -> request.response().end("got " + body.length())));
    }

    @AfterEach
    void stop() throws IOException {
        for (RawClient client : clients) {
            client.close();
        }
        auth.close();
        platform.close();
    }

    private static String token(String tenant) {
        return Signer.OURS.sign(Signer.claims(tenant));
    }

    private RawClient begin(String request, String address, String token, long length) throws IOException {
        var client = new RawClient();
        clients.add(client);
        client.send(
                request,
                "Authorization: Bearer " + token,
                "X-Forwarded-For: " + address,
                "Content-Type: text/csv",
                "Content-Length: " + length);
        client.out().write('x');
        client.out().flush();
        return client;
    }

    private static int customers(String address, String token) {
        return given().header("X-Forwarded-For", address)
                .auth()
                .oauth2(token)
                .get("/api/customers")
                .statusCode();
    }

    @Test
    void anOrganizationsSlowUploadsLeaveConnectionsToTheOthers() throws IOException {
        String slow = token(UUID.randomUUID().toString());
        for (int n = 0; n < MANY; n++) {
            begin("POST /api/imports", "10.1." + n / 256 + "." + n % 256, slow, 1_000_000);
        }

        await().atMost(Duration.ofSeconds(2)).until(() -> customers("10.2.0.1", slow) == 429);
        assertThat(customers("10.3.0.1", token(UUID.randomUUID().toString()))).isEqualTo(200);
    }

    @Test
    void anAddressHasOnlySoManyRequestsOpenWhateverItsTokens() throws IOException {
        for (int n = 0; n < 2 * OPEN; n++) {
            begin(
                    "POST /api/imports",
                    "2001:db8:1:2::" + n,
                    token(UUID.randomUUID().toString()),
                    1_000);
        }

        await().atMost(Duration.ofSeconds(2))
                .until(() -> customers(
                                "2001:db8:1:2:ffff::1", token(UUID.randomUUID().toString()))
                        == 429);
        assertThat(customers("2001:db8:1:3::1", token(UUID.randomUUID().toString())))
                .isEqualTo(200);
    }

    @Test
    void aSmallBodyTakesNoConnectionUntilItIsThere() throws IOException {
        int before = platform.requests();
        var client =
                begin("POST /api/imports", "10.4.0.1", token(UUID.randomUUID().toString()), 5);
        assertThat(customers("10.4.0.2", token(UUID.randomUUID().toString()))).isEqualTo(200);
        assertThat(platform.requests()).isEqualTo(before + 1);

        client.out().write("yyyy".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        client.out().flush();

        assertThat(client.readUntil("got 5")).startsWith("HTTP/1.1 200");
    }

    @Test
    void aBodyThatHardlyComesIsGivenUpAndItsPlaceIsFreeAgain() throws IOException {
        String tenant = UUID.randomUUID().toString();
        var held = new ArrayList<RawClient>();
        for (int n = 0; n < OPEN; n++) {
            held.add(begin("POST /api/imports", "10.5.0." + n, token(tenant), 1_000_000));
        }

        for (RawClient client : held) {
            assertThat(client.readUntil("}")).startsWith("HTTP/1.1 408").contains("\"code\":\"upload-too-slow\"");
        }
        assertThat(customers("10.5.0.1", token(tenant))).isEqualTo(200);
    }

    @Test
    void aSignOutIsLimitedPerAddress() {
        for (int n = 0; n < 30; n++) {
            given().header("X-Forwarded-For", "10.6.0.1")
                    .post("/api/auth/logout")
                    .then()
                    .statusCode(200);
        }
        given().header("X-Forwarded-For", "10.6.0.1")
                .post("/api/auth/logout")
                .then()
                .statusCode(429)
                .body("code", equalTo("rate-limited"));
    }
}
