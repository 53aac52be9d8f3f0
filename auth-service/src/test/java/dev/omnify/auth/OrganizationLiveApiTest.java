package dev.omnify.auth;

import static dev.omnify.auth.fixture.AuthApi.as;
import static dev.omnify.auth.fixture.AuthApi.signedUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.omnify.kit.amqp.Broker;
import dev.omnify.kit.amqp.OwnQueue;
import dev.omnify.kit.test.Backends;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
        var heard = new CopyOnWriteArrayList<String>();
        var listening = new CountDownLatch(1);
        var queue =
                new OwnQueue(broker, OwnQueue.fanout("omnify.live"), Duration.ofMillis(100), new OwnQueue.Listener() {
                    @Override
                    public void connected() {
                        listening.countDown();
                    }

                    @Override
                    public void heard(byte[] body) {
                        heard.add(new String(body, StandardCharsets.UTF_8));
                    }
                });
        queue.start();
        try {
            assertThat(listening.await(20, TimeUnit.SECONDS)).isTrue();
            var session = signedUp();
            String organization = session.getString("organization.id");
            as(session.getString("accessToken"))
                    .contentType("application/json")
                    .body("{\"name\":\"Looms of Tomorrow\"}")
                    .patch("/api/organization")
                    .then()
                    .statusCode(200);

            await().atMost(Duration.ofSeconds(5))
                    .until(() -> heard.stream().anyMatch(message -> message.contains(organization)));
            assertThat(heard)
                    .anyMatch(message -> message.contains("\"kind\":\"organization\""))
                    .noneMatch(message -> message.contains("Looms"));
        } finally {
            queue.stop();
        }
    }
}
