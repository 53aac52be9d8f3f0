package dev.omnify.auth;

import static dev.omnify.auth.fixture.AuthApi.as;
import static dev.omnify.auth.fixture.AuthApi.problem;
import static dev.omnify.auth.fixture.AuthApi.refresh;
import static dev.omnify.auth.fixture.AuthApi.sending;
import static dev.omnify.auth.fixture.AuthApi.signedUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.omnify.auth.account.AccountId;
import dev.omnify.auth.fixture.Heard;
import dev.omnify.auth.revocation.Withdrawals;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.amqp.Broker;
import dev.omnify.kit.amqp.OwnQueue;
import dev.omnify.kit.test.Backends;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
@Tag("backends")
class RevocationApiTest {
    private static final String SECRET = "a secret that only tests know";

    private final Withdrawals withdrawals;
    private final Broker broker;

    RevocationApiTest(Withdrawals withdrawals, Broker broker) {
        this.withdrawals = withdrawals;
        this.broker = broker;
    }

    private static Response ask(String secret, long since) {
        return sending(Map.of("service", "gateway", "secret", secret, "since", since))
                .post("/internal/revocations");
    }

    private static String sessionOf(JsonPath signedUp) {
        String claims = signedUp.getString("accessToken").split("\\.")[1];
        return JsonPath.from(new String(java.util.Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8))
                .getString("sid");
    }

    @Test
    void tellsAServiceThatAsksWhatIsVoidAndNobodyElse() {
        var session = signedUp();
        as(session.getString("accessToken")).post("/api/auth/logout").then().statusCode(204);

        var told = ask(SECRET, 0).then().statusCode(200).extract().jsonPath();

        assertThat(told.getList("items.session")).contains(sessionOf(session));
        assertThat(ask(SECRET, told.getLong("until") + 60_000).jsonPath().getList("items"))
                .isEmpty();
        problem(ask("not the secret", 0), 422, "service-refused");
    }

    @Test
    void tellsEveryProcessWithinASecond() throws InterruptedException {
        try (var heard = Heard.of(broker, OwnQueue.topic("omnify.revoked"))) {
            var session = signedUp();
            as(session.getString("accessToken")).post("/api/auth/logout").then().statusCode(204);
            String id = sessionOf(session);
            await().atMost(Duration.ofSeconds(1))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> heard.holds(id));
        }
    }

    @Test
    void refusesTokensFromBeforeAMembershipChangedAndGivesNewOnes() {
        var session = signedUp();
        var tenant = TenantId.of(session.getString("organization.id"));
        String access = session.getString("accessToken");
        as(access).get("/api/auth/me").then().statusCode(200);

        withdrawals.memberChanged(tenant, new AccountId(session.getString("user.id")));

        problem(as(access).get("/api/auth/me"), 401, "unauthenticated");
        String fresh = refresh(session.getString("refreshToken")).jsonPath().getString("accessToken");
        as(fresh).get("/api/auth/me").then().statusCode(200);
    }
}
