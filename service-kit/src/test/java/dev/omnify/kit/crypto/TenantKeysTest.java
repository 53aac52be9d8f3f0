package dev.omnify.kit.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.omnify.kit.crypto.TenantKeys.CryptoConfig;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TenantKeysTest {
    private static final String RANDOM = Base64.getEncoder().encodeToString(Aead.hmac(new byte[] {1}, new byte[] {2}));

    private final InMemoryKeyMaterialStore store = new InMemoryKeyMaterialStore();

    private TenantKeys configured(Map<String, String> environment) {
        var config = new SmallRyeConfigBuilder()
                .withSources(new EnvConfigSource(environment, 300))
                .withMapping(CryptoConfig.class)
                .build()
                .getConfigMapping(CryptoConfig.class);
        return new TenantKeys(store, config);
    }

    @Test
    void takesItsMasterKeysFromTheEnvironment() {
        var keys = configured(Map.of(
                "OMNIFY_CRYPTO_ACTIVE_KEY", "k2", "OMNIFY_CRYPTO_KEYS_K1", RANDOM, "OMNIFY_CRYPTO_KEYS_K2", RANDOM));

        assertThatCode(keys::requireSafe).doesNotThrowAnyException();
        assertThat(new Secrets(keys).seal(Keys.ONE, "x")).startsWith("v1.k2.");
    }

    @Test
    void refusesToStartInProductionWithoutKeys() {
        assertThatIllegalStateException()
                .isThrownBy(() -> configured(Map.of()).requireSafe())
                .withMessageContaining("OMNIFY_CRYPTO_ACTIVE_KEY");
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        configured(Map.of("OMNIFY_CRYPTO_ACTIVE_KEY", "k1")).requireSafe())
                .withMessageContaining("no key k1");
    }

    @Test
    void refusesToStartInProductionWithAKeyThatIsNoSecret() {
        var keys = TenantKeys.of(store, Map.of("k1", Keys.master(0), "k2", RANDOM), "k2");

        assertThatIllegalStateException().isThrownBy(keys::requireSafe).withMessageContaining("k1 is not random");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lookup", "a.b", "", "with space", "123456789012345678901234567890123"})
    void refusesIdsThatCannotStandInASealedText(String id) {
        assertThatIllegalStateException()
                .isThrownBy(() -> TenantKeys.of(store, Map.of(id, RANDOM), id).requireSafe())
                .withMessageContaining("not an id");
    }
}
