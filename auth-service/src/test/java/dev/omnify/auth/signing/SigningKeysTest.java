package dev.omnify.auth.signing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.omnify.kit.test.FixedClock;
import java.security.KeyPair;
import java.time.Duration;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SigningKeysTest {
    private record Config(Duration rotation, Duration honoured) implements SigningConfig {}

    /** Turns the text round, so that what is kept is not what was given. */
    private static final class ReversingSeal implements KeySeal {
        @Override
        public String seal(String plaintext) {
            return new StringBuilder(plaintext).reverse().toString();
        }

        @Override
        public String open(String sealed) {
            return seal(sealed);
        }
    }

    private static final Duration ROTATION = Duration.ofDays(30);
    private static final Duration HONOURED = Duration.ofMinutes(20);

    /** Made once; each test takes them in turn. */
    private static final List<KeyPair> PAIRS =
            Stream.generate(RsaKeys::generate).limit(4).toList();

    private final Iterator<KeyPair> pairs = PAIRS.iterator();
    private final FixedClock clock = new FixedClock("2026-03-01T12:00:00Z");
    private final InMemorySigningKeyRegistry registry = new InMemorySigningKeyRegistry();
    private final SigningKeys keys = replica();

    private SigningKeys replica() {
        return new SigningKeys(registry, new ReversingSeal(), new Config(ROTATION, HONOURED), clock, pairs::next);
    }

    private List<String> published() {
        return keys.published().stream().map(Jwk::kid).toList();
    }

    private void pass(Duration time) {
        clock.advance(time);
        keys.refresh();
    }

    @Test
    void makesAKeyAndTheOneAfterItAtFirst() {
        String signer = keys.current().kid();

        assertThat(published()).hasSize(2).contains(signer);
    }

    @Test
    void givesTwoReplicasTheSameKeys() {
        String signer = keys.current().kid();
        var other = replica();

        assertThat(other.current().kid()).isEqualTo(signer);
        assertThat(other.published()).isEqualTo(keys.published());
        assertThat(registry.all()).hasSize(2);
    }

    @Test
    void publishesAKeyAWholeTurnBeforeItSigns() {
        String first = keys.current().kid();
        String second = published().stream()
                .filter(kid -> !kid.equals(first))
                .findFirst()
                .orElseThrow();

        pass(ROTATION.minusSeconds(1));
        assertThat(keys.current().kid()).isEqualTo(first);
        pass(Duration.ofSeconds(1));

        assertThat(keys.current().kid()).isEqualTo(second);
    }

    @Test
    void honoursTokensOfTheKeyBeforeUntilTheyHaveExpired() {
        var first = keys.current();

        pass(ROTATION.plus(HONOURED).minusSeconds(1));
        assertThat(published()).hasSize(3).contains(first.kid());
        assertThat(keys.find(first.kid())).contains(first.publicKey());

        pass(Duration.ofSeconds(1));
        assertThat(published()).hasSize(2).doesNotContain(first.kid());
        assertThat(keys.find(first.kid())).isEmpty();
    }

    @Test
    void signsAgainAfterALongSleep() {
        String first = keys.current().kid();

        pass(Duration.ofDays(400));

        assertThat(keys.current().kid()).isNotEqualTo(first);
        assertThat(keys.current().turn().from()).isEqualTo(clock.instant());
        assertThat(published()).hasSize(2);
        assertThat(registry.all()).hasSize(2);
    }

    @Test
    void keepsThePrivateKeySealed() {
        var signer = keys.current();
        String kept = registry.all().getFirst().sealedPrivateKey();

        assertThat(kept)
                .isNotEqualTo(
                        Base64.getEncoder().encodeToString(signer.privateKey().getEncoded()));
        assertThat(new ReversingSeal().open(kept))
                .isEqualTo(
                        Base64.getEncoder().encodeToString(signer.privateKey().getEncoded()));
    }

    @Test
    void knowsNoKeyOfAnotherName() {
        assertThat(keys.find("another")).isEmpty();
        assertThat(keys.find("")).isEmpty();
    }

    @Test
    void signsWithTheFirstKeyWhereTheClockIsBehind() {
        String first = keys.current().kid();
        var behind = new SigningKeys(
                registry,
                new ReversingSeal(),
                new Config(ROTATION, HONOURED),
                new FixedClock("2026-03-01T11:59:59Z"),
                pairs::next);

        assertThat(behind.current().kid()).isEqualTo(first);
    }
}
