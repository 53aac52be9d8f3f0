package dev.omnify.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {
    private final ObjectMapper mapper = new ObjectMapper();

    StrictJsonTest() {
        new StrictJson().customize(mapper);
    }

    record One(String text) {}

    record Two(String text, int number) {}

    record Around(One inner) {}

    @ParameterizedTest
    @ValueSource(classes = {One.class, Two.class})
    void refusesANameThatStandsTwice(Class<?> type) {
        assertThatThrownBy(() -> mapper.readValue("{\"text\":\"a\",\"text\":\"b\"}", type))
                .isInstanceOf(StreamReadException.class);
    }

    @Test
    void refusesItFurtherWithin() {
        assertThatThrownBy(() -> mapper.readValue("{\"inner\":{\"text\":\"a\",\"text\":\"b\"}}", Around.class))
                .isInstanceOf(JsonProcessingException.class)
                .hasRootCauseInstanceOf(StreamReadException.class);
    }

    @Test
    void takesTheSameNameInTwoDocuments() throws JsonProcessingException {
        var both = mapper.readValue("[{\"text\":\"a\"},{\"text\":\"a\"}]", One[].class);

        assertThat(both).containsExactly(new One("a"), new One("a"));
    }
}
