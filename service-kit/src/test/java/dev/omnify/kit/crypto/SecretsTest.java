package dev.omnify.kit.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.omnify.kit.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    private final InMemoryKeyMaterialStore store = new InMemoryKeyMaterialStore();
    private final Secrets secrets = new Secrets(Keys.of(store));

    @Test
    void opensWhatItSealed() {
        String sealed = secrets.seal(Keys.ONE, "pit-ünïcode");

        assertThat(sealed).matches("v1\\.k1\\.[A-Za-z0-9_-]+").doesNotContain("ünïcode");
        assertThat(secrets.open(Keys.ONE, sealed)).isEqualTo("pit-ünïcode");
        assertThat(new Secrets(Keys.of(store)).open(Keys.ONE, sealed)).isEqualTo("pit-ünïcode");
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        assertThat(secrets.seal(Keys.ONE, "same")).isNotEqualTo(secrets.seal(Keys.ONE, "same"));
    }

    @Test
    void opensForNoOtherTenantAndNoOtherPurpose() {
        String sealed = secrets.seal(Keys.ONE, "token", "secret");
        secrets.seal(Keys.OTHER, "so that the other tenant has a key");

        assertThatThrownBy(() -> secrets.open(Keys.OTHER, "token", sealed)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> secrets.open(Keys.ONE, "password", sealed)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> secrets.open(Keys.ONE, sealed)).isInstanceOf(ProblemException.class);
    }

    @Test
    void takesNoTenantsKeyForAnothers() {
        secrets.seal(Keys.ONE, "x");
        store.keys.put(Keys.OTHER.value() + "/k1", store.keys.get(Keys.ONE.value() + "/k1"));

        assertThatThrownBy(() -> secrets.seal(Keys.OTHER, "x")).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v1", "v1.k1", "v2.k1.AAAA", "v1.k1.AAAA", "v1.k1.!!", "v1.unknown.AAAA", "plain text"})
    void refusesWhatIsNoSealedText(String text) {
        assertThatThrownBy(() -> secrets.open(Keys.ONE, text)).isInstanceOf(ProblemException.class);
    }

    @Test
    void opensOldTextsAfterARotationAndSealsUnderTheNewKey() {
        String old = secrets.seal(Keys.ONE, "before");
        var rotated = new Secrets(TenantKeys.of(store, Map.of("k1", Keys.master(1), "k2", Keys.master(2)), "k2"));

        assertThat(rotated.open(Keys.ONE, old)).isEqualTo("before");
        assertThat(rotated.seal(Keys.ONE, "after")).startsWith("v1.k2.");
    }

    @Test
    void needsTheOldMasterKeyNoLongerOnceTheTenantWasSeen() {
        String old = secrets.seal(Keys.ONE, "before");
        var both = new Secrets(TenantKeys.of(store, Map.of("k1", Keys.master(1), "k2", Keys.master(2)), "k2"));
        both.open(Keys.ONE, old);

        var onlyNew = new Secrets(TenantKeys.of(store, Map.of("k2", Keys.master(2)), "k2"));
        assertThat(onlyNew.open(Keys.ONE, old)).isEqualTo("before");
        assertThat(store.keys.values())
                .extracting(KeyMaterialStore.WrappedKey::masterKey)
                .containsOnly("k2");
    }

    @Test
    void saysWhichMasterKeyIsMissing() {
        String old = secrets.seal(Keys.ONE, "before");
        var without = new Secrets(TenantKeys.of(store, Map.of("k2", Keys.master(2)), "k2"));

        assertThatIllegalStateException()
                .isThrownBy(() -> without.open(Keys.ONE, old))
                .withMessageContaining("no key k1");
    }

    @Test
    void givesAllWhoStartAtOnceTheSameKey() throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> sealed = IntStream.range(0, 50)
                    .mapToObj(i -> pool.submit(() -> new Secrets(Keys.of(store)).seal(Keys.ONE, "text " + i)))
                    .toList();
            for (int i = 0; i < sealed.size(); i++) {
                assertThat(secrets.open(Keys.ONE, sealed.get(i).get())).isEqualTo("text " + i);
            }
        }
    }

    @Test
    void refusesToSealWithoutAUsableMasterKey() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Secrets(TenantKeys.of(store, Map.of(), "k1")).seal(Keys.ONE, "x"))
                .withMessageContaining("omnify.crypto.keys.k1");
        assertThatIllegalStateException()
                .isThrownBy(() -> new Secrets(TenantKeys.of(store, Map.of("k1", "AAAA"), "k1")).seal(Keys.ONE, "x"))
                .withMessageContaining("omnify.crypto.keys.k1");
    }
}
