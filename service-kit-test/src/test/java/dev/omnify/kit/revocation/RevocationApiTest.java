package dev.omnify.kit.revocation;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.omnify.kit.TenantId;
import dev.omnify.kit.amqp.Broker;
import dev.omnify.kit.test.Backends;
import dev.omnify.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
@Tag("backends")
class RevocationApiTest {
    private static final TenantId TENANT = TenantId.of("01900000-0000-7000-8000-000000000001");

    private final Broker broker;
    private final Clock clock;
    private final String account = UUID.randomUUID().toString();
    private final String session = UUID.randomUUID().toString();

    RevocationApiTest(Broker broker, Clock clock) {
        this.broker = broker;
        this.clock = clock;
    }

    private String token() {
        return Tokens.user(TENANT, account, session, clock.instant(), List.of("customers:read"));
    }

    private void broadcast(Revocation revocation) throws IOException, TimeoutException, InterruptedException {
        broker.publish(
                "omnify.revoked",
                List.of(new Broker.Outgoing(
                        "revoked",
                        UUID.randomUUID().toString(),
                        "application/json",
                        Map.of(),
                        revocation.json().encode())));
    }

    private static void awaitRefusal(String token) {
        await().atMost(Duration.ofSeconds(1)).pollInterval(Duration.ofMillis(50)).untilAsserted(() -> given().auth()
                .oauth2(token)
                .get("/probe/who")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("unauthenticated"))
                .header("WWW-Authenticate", "Bearer"));
    }

    /** Until this process listens to the broker, which it may not have found yet. */
    private void awaitListening() {
        var probe = UUID.randomUUID().toString();
        String probing = Tokens.user(TENANT, account, probe, clock.instant(), List.of("customers:read"));
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            broadcast(new Revocation.SessionEnded(probe, clock.instant()));
            return given().auth().oauth2(probing).get("/probe/who").statusCode() == 401;
        });
    }

    @Test
    void refusesTheTokensOfAnEndedSessionWithinASecondOfTheBroadcast() throws Exception {
        awaitListening();
        String token = token();
        given().auth().oauth2(token).get("/probe/who").then().statusCode(200);

        broadcast(new Revocation.SessionEnded(session, clock.instant()));

        awaitRefusal(token);
    }

    @Test
    void refusesAMembersEarlierTokensWithinASecondAndTakesLaterOnes() throws Exception {
        awaitListening();
        String before = token();
        given().auth().oauth2(before).get("/probe/who").then().statusCode(200);

        broadcast(new Revocation.MemberChanged(account, TENANT, clock.instant()));

        awaitRefusal(before);
        given().auth().oauth2(token()).get("/probe/who").then().statusCode(200);
    }
}
