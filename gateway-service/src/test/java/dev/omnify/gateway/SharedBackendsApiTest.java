package dev.omnify.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import dev.omnify.kit.test.Backends;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What replicas of the gateway share. */
@QuarkusTest
@Tag("backends")
@WithTestResource(Backends.class)
@TestProfile(SharedBackendsApiTest.OnePort.class)
class SharedBackendsApiTest {
    private static final Fleet FLEET = new Fleet();

    private static FakeService auth;

    private final Config config;

    SharedBackendsApiTest(Config config) {
        this.config = config;
    }

    /** The fleet's addresses, with the backing servers' own. */
    public static class OnePort implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> fleet = new java.util.HashMap<>(FLEET.start());
            fleet.remove("quarkus.redis.hosts");
            fleet.remove("omnify.amqp.uri");
            fleet.put("omnify.gateway.limit.shared-timeout", "5s");
            return fleet;
        }
    }

    @BeforeAll
    static void start() {
        auth = FakeService.auth();
    }

    @AfterAll
    static void stop() {
        auth.close();
    }

    @Test
    void limitRequestsWithoutFallingBack() {
        String token = Signer.token();
        for (int request = 0; request < Fleet.ORGANIZATION_LIMIT; request++) {
            given().auth().oauth2(token).get("/api/auth/me").then().statusCode(200);
        }
        given().auth()
                .oauth2(token)
                .get("/api/auth/me")
                .then()
                .statusCode(429)
                .header("RateLimit", containsString("r=0;"));
        assertThat(given().get("/q/metrics").asString()).contains("omnify_gateway_limit_local_total 0.0");
    }

    @Test
    void carryLiveUpdatesToWhoeverListens() throws Exception {
        String tenant = UUID.randomUUID().toString();
        String token = Signer.OURS.sign(Signer.claims(tenant));
        var factory = new ConnectionFactory();
        factory.setUri(config.getValue("omnify.amqp.uri", String.class));
        try (Connection connection = factory.newConnection();
                var channel = connection.createChannel();
                var client = new RawClient()) {
            String exchange = config.getValue("omnify.amqp.prefix", String.class) + "omnify.live";
            channel.exchangeDeclare(exchange, BuiltinExchangeType.FANOUT, true);
            client.send("GET /api/live", "Authorization: Bearer " + token);
            client.readUntil(": live\n\n");
            channel.basicPublish(exchange, "", null, "no JSON".getBytes(StandardCharsets.UTF_8));
            channel.basicPublish(exchange, "", null, message(UUID.randomUUID().toString(), "theirs"));
            channel.basicPublish(exchange, "", null, message(tenant, "ours"));
            assertThat(client.readUntil("ours")).contains("event: job").doesNotContain("theirs");
        }
    }

    private static byte[] message(String tenant, String id) {
        return new JsonObject()
                .put("tenant", tenant)
                .put("kind", "job")
                .put("document", new JsonObject().put("id", id))
                .toBuffer()
                .getBytes();
    }
}
