package dev.omnify.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdSourceTest {
    @Test
    void namedIdsAreVersion8OfTheIetfVariant() {
        UUID id = UUID.fromString(IdSource.named("tenant", "order", "shop", "1001"));

        assertThat(id.version()).isEqualTo(8);
        assertThat(id.variant()).isEqualTo(2);
    }

    /** Computed apart with Python: sha256 over 4-byte big-endian lengths and bytes, version and variant bits set. */
    @Test
    void namedIdsAreTheHashOfTheLengthPrefixedParts() {
        assertThat(IdSource.named("a", "bc")).isEqualTo("b534ce16-ac9c-8b36-823f-39a395ce8e0e");
    }

    @Test
    void namedIdsDifferWhenOnlyTheSeamDiffers() {
        assertThat(IdSource.named("ab", "c")).isNotEqualTo(IdSource.named("a", "bc"));
    }
}
