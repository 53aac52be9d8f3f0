package dev.omnify.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.omnify.kit.test.FixedClock;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyRingTest {
    private final FixedClock clock = new FixedClock("2026-01-31T12:00:00Z");
    private final Deque<Promise<Map<String, PublicKey>>> asked = new ArrayDeque<>();
    private final KeyRing ring = new KeyRing(this::ask, clock, Duration.ofSeconds(5));

    private Future<Map<String, PublicKey>> ask() {
        asked.add(Promise.promise());
        return asked.getLast().future();
    }

    @Test
    void asksOnceForAllWhoAskTogether() throws NoSuchAlgorithmException {
        var first = ring.refresh();
        var second = ring.refresh();
        asked.getFirst().complete(Map.of("a", key()));
        assertThat(asked).hasSize(1);
        assertThat(first.result()).isTrue();
        assertThat(second.result()).isTrue();
        assertThat(ring.find("a")).isPresent();
    }

    @Test
    void keepsKnownKeysWhileTheSourceIsAway() throws NoSuchAlgorithmException {
        ring.refresh();
        asked.getLast().complete(Map.of("a", key()));
        var refreshed = ring.refresh();
        asked.getLast().fail("connection refused");
        assertThat(refreshed.result()).isFalse();
        assertThat(ring.find("a")).isPresent();
    }

    @Test
    void forgetsWithdrawnKeys() throws NoSuchAlgorithmException {
        ring.refresh();
        asked.getLast().complete(Map.of("a", key()));
        ring.refresh();
        asked.getLast().complete(Map.of("b", key()));
        assertThat(ring.find("a")).isEmpty();
        assertThat(ring.find("b")).isPresent();
    }

    @Test
    void isFreshForAPauseAfterEachAnswer() throws NoSuchAlgorithmException {
        assertThat(ring.isFresh()).isFalse();
        ring.refresh();
        asked.getLast().complete(Map.of("a", key()));
        assertThat(ring.isFresh()).isTrue();
        clock.advance(Duration.ofSeconds(5));
        assertThat(ring.isFresh()).isFalse();
    }

    private static PublicKey key() throws NoSuchAlgorithmException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        return generator.generateKeyPair().getPublic();
    }
}
