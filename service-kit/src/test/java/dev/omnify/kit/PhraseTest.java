package dev.omnify.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseTest {
    @Test
    void comesBackFromJsonAsItWas() throws Exception {
        var json = new ObjectMapper();
        var phrase = Phrase.of("reading-rows", "read", 12_000)
                .with("share", 0.25)
                .with("whole", true)
                .with("conditions", List.of("auc-below-0.70"))
                .with("others", List.of(Map.of("currency", "USD", "orders", 3)));
        assertThat(json.readValue(json.writeValueAsString(phrase), Phrase.class))
                .isEqualTo(phrase);
        assertThat(json.writeValueAsString(Phrase.of("storing")))
                .isEqualTo("{\"code\":\"storing\",\"arguments\":{}}");
        assertThat(json.writeValueAsString(Phrase.of("spend", "usual", new Money(5, "GBP"))))
                .contains("{\"amount\":5,\"currency\":\"GBP\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Reading rows", "reading_rows", "-a", "a-", "a--b"})
    void refusesASentenceForACode(String code) {
        assertThatThrownBy(() -> Phrase.of(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesWhatJsonCannotHold() {
        for (Object value : List.of(Instant.EPOCH, Double.NaN, Double.POSITIVE_INFINITY, new int[0])) {
            assertThatThrownBy(() -> Phrase.of("a", "value", value)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
