package dev.omnify.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TenantIdTest {
    @Test
    void isItsOwnText() {
        var text = "01900000-0000-7000-8000-000000000001";
        assertThat(TenantId.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "01900000-0000-7000-8000-00000000000A",
                "1-1-1-1-1",
                "01900000-0000-7000-8000-000000000001/x"
            })
    void refusesWhatIsNoCanonicalUuid(String text) {
        assertThatThrownBy(() -> TenantId.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
