package dev.omnify.kit.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LookupHashTest {
    private final InMemoryKeyMaterialStore store = new InMemoryKeyMaterialStore();
    private final LookupHash hash = new LookupHash(Keys.of(store));

    @Test
    void isTheSameForTheSameValueOnly() {
        String one = hash.of(Keys.ONE, "email", "ada@example.com");

        assertThat(one).hasSize(43).isEqualTo(hash.of(Keys.ONE, "email", "ada@example.com"));
        assertThat(one).isNotEqualTo(hash.of(Keys.ONE, "email", "bob@example.com"));
        assertThat(one).isNotEqualTo(hash.of(Keys.ONE, "phone", "ada@example.com"));
        assertThat(one).isNotEqualTo(hash.of(Keys.OTHER, "email", "ada@example.com"));
    }

    @Test
    void staysTheSameWhenTheMasterKeyIsRotated() {
        String before = hash.of(Keys.ONE, "email", "ada@example.com");
        var keys = TenantKeys.of(store, Map.of("k1", Keys.master(1), "k2", Keys.master(2)), "k2");

        assertThat(new LookupHash(keys).of(Keys.ONE, "email", "ada@example.com"))
                .isEqualTo(before);
    }
}
