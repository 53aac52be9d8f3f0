package dev.omnify.kit.amqp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.omnify.kit.test.Backends;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("backends")
class BrokerTest {
    private static final String EXCHANGE = "cuts";

    private final Backends backends = new Backends();
    private HeldLine line;
    private Broker broker;

    @BeforeEach
    void connect() throws IOException {
        var config = backends.start();
        String address = String.valueOf(config.get("omnify.amqp.uri"));
        var target = URI.create(address);
        line = new HeldLine(target.getHost(), target.getPort());
        String held = address.replace(target.getHost() + ":" + target.getPort(), "127.0.0.1:" + line.port());
        broker = new Broker(new Settings(held, Optional.ofNullable(config.get("omnify.amqp.prefix"))));
    }

    @AfterEach
    void disconnect() throws IOException {
        broker.close();
        line.close();
        backends.stop();
    }

    private record Settings(String uri, Optional<String> prefix) implements AmqpConfig {
        @Override
        public Duration timeout() {
            return Duration.ofSeconds(30);
        }
    }

    private boolean publish() throws IOException, TimeoutException, InterruptedException {
        broker.publish(
                EXCHANGE,
                List.of(new Broker.Outgoing("key", UUID.randomUUID().toString(), "text/plain", Map.of(), "body")));
        return true;
    }

    @Test
    void saysThatTheBrokerIsGoneWhenTheConnectionBreaksWhileItsWordIsAwaited()
            throws IOException, TimeoutException, InterruptedException {
        publish();
        line.hold();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var publishing = threads.submit(this::publish);
            line.awaitAsked();
            assertThat(publishing.isDone()).isFalse();

            line.cut();

            assertThatThrownBy(() -> publishing.get(20, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(IOException.class);
        }
        assertThat(publish()).isTrue();
    }
}
