package dev.omnify.auth;

import static dev.omnify.auth.fixture.AuthApi.as;
import static dev.omnify.auth.fixture.AuthApi.signedUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.omnify.auth.fixture.Heard;
import dev.omnify.kit.amqp.Broker;
import dev.omnify.kit.amqp.OwnQueue;
import dev.omnify.kit.test.Backends;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
@Tag("backends")
class OrganizationLiveApiTest {
    private final Broker broker;

    OrganizationLiveApiTest(Broker broker) {
        this.broker = broker;
    }

    @Test
    void whoeverWatchesIsToldOfANewNameWithoutTheName() throws InterruptedException {
        try (var heard = Heard.of(broker, OwnQueue.fanout("omnify.live"))) {
            var session = signedUp();
            String organization = session.getString("organization.id");
            as(session.getString("accessToken"))
                    .contentType("application/json")
                    .body("{\"name\":\"Looms of Tomorrow\"}")
                    .patch("/api/organization")
                    .then()
                    .statusCode(200);

            await().atMost(Duration.ofSeconds(5)).until(() -> heard.holds(organization));
            assertThat(heard.messages())
                    .anyMatch(message -> message.contains("\"kind\":\"organization\""))
                    .noneMatch(message -> message.contains("Looms"));
        }
    }
}
