package dev.omnify.eyes.report.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.omnify.kit.ProblemException;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameBodyTest {
    private static NameBody read(String json) throws JsonProcessingException {
        return new ObjectMapper()
                .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
                .readValue(json, NameBody.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"name\":\"Moons\"}"})
    void aNameThatIsNotToldIsAFault(String json) throws JsonProcessingException {
        var body = read(json);

        try (var factory = Validation.buildDefaultValidatorFactory()) {
            Validator validator = factory.getValidator();
            assertThat(validator.validate(body))
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.getPropertyPath()).hasToString("renamed"));
            assertThat(validator.validate(read("{\"renamed\":null}"))).isEmpty();
        }
    }

    @Test
    void nullTakesTheNameAway() throws JsonProcessingException {
        assertThat(read("{\"renamed\":null}").wanted()).isNull();
        assertThat(read("{\"renamed\":\"Stars\"}").wanted()).isEqualTo("Stars");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"renamed\":7}", "{\"renamed\":{}}", "{\"renamed\":[\"a\"]}", "{\"renamed\":true}"})
    void whatIsNoTextIsNoName(String json) throws JsonProcessingException {
        var body = read(json);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(body::wanted)
                .satisfies(problem -> assertThat(problem.errors())
                        .extracting(error -> error.field() + " " + error.code())
                        .containsExactly("renamed wrong-type"));
    }
}
