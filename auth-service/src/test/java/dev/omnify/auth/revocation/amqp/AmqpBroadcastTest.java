package dev.omnify.auth.revocation.amqp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.omnify.kit.IdSource;
import dev.omnify.kit.amqp.Broker;
import dev.omnify.kit.amqp.OwnQueue;
import dev.omnify.kit.revocation.Revocation;
import dev.omnify.kit.revocation.RevocationConfig;
import dev.omnify.kit.test.Backends;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
        var heard = new CopyOnWriteArrayList<String>();
        var listening = new CountDownLatch(1);
        var queue =
                new OwnQueue(broker, OwnQueue.topic("omnify.revoked"), Duration.ofMillis(100), new OwnQueue.Listener() {
                    @Override
                    public void connected() {
                        listening.countDown();
                    }

                    @Override
                    public void heard(byte[] body) {
                        heard.add(new String(body, StandardCharsets.UTF_8));
                    }
                });
        var asked = new AtomicInteger();
        IdSource failingOnce = () -> {
            if (asked.getAndIncrement() == 0) {
                throw new IllegalStateException("as told");
            }
            return UUID.randomUUID().toString();
        };
        var broadcast = new AmqpBroadcast(broker, failingOnce, clock, config);
        queue.start();
        try {
            assertThat(listening.await(20, TimeUnit.SECONDS)).isTrue();
            String session = UUID.randomUUID().toString();

            broadcast.send(new Revocation.SessionEnded(session, clock.instant()));

            await().atMost(Duration.ofSeconds(20))
                    .until(() -> heard.stream().anyMatch(message -> message.contains(session)));
            assertThat(asked.get()).isEqualTo(2);
        } finally {
            queue.stop();
            broadcast.stop(new ShutdownEvent());
        }
    }
}
