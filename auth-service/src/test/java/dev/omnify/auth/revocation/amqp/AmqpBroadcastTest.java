package dev.omnify.auth.revocation.amqp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.omnify.auth.fixture.Heard;
import dev.omnify.kit.IdSource;
import dev.omnify.kit.amqp.Broker;
import dev.omnify.kit.amqp.OwnQueue;
import dev.omnify.kit.revocation.Revocation;
import dev.omnify.kit.revocation.RevocationConfig;
import dev.omnify.kit.test.Backends;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
@Tag("backends")
class AmqpBroadcastTest {
    private final Broker broker;
    private final Clock clock;
    private final RevocationConfig config;

    AmqpBroadcastTest(Broker broker, Clock clock, RevocationConfig config) {
        this.broker = broker;
        this.clock = clock;
        this.config = config;
    }

    @Test
    void leavesNothingLyingWhateverGoesWrongOnce() throws InterruptedException {
        var asked = new AtomicInteger();
        IdSource failingOnce = () -> {
            if (asked.getAndIncrement() == 0) {
                throw new IllegalStateException("as told");
            }
            return UUID.randomUUID().toString();
        };
        var broadcast = new AmqpBroadcast(broker, failingOnce, clock, config);
        try (var heard = Heard.of(broker, OwnQueue.topic("omnify.revoked"))) {
            String session = UUID.randomUUID().toString();

            broadcast.send(new Revocation.SessionEnded(session, clock.instant()));

            await().atMost(Duration.ofSeconds(20)).until(() -> heard.holds(session));
            assertThat(asked.get()).isEqualTo(2);
        } finally {
            broadcast.stop(new ShutdownEvent());
        }
    }
}
