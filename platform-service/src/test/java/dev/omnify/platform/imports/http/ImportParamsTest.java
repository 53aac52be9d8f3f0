package dev.omnify.platform.imports.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.ProblemException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportParamsTest {
    private static ImportParams with(String mapping) {
        var params = new ImportParams();
        params.mapping = mapping;
        return params;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "{\"date\":null}", "{\"date\":\"Day\",\"amount\":null}", "[]", "{", "{\"date\":{}}"})
    void aMappingThatIsNoObjectOfTextsIsRefused(String mapping) {
        assertThatThrownBy(() -> with(mapping).options()).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.code()).isEqualTo(CommonProblem.VALIDATION_FAILED);
            assertThat(problem.errors())
                    .singleElement()
                    .satisfies(error -> assertThat(error.field()).isEqualTo("mapping"));
        });
    }

    @Test
    void aMappingMayLeaveAColumnEmptyOrBeLeftOut() {
        assertThat(with("{\"date\":\"Day\",\"email\":\"\"}").options().mapping())
                .isEqualTo(Map.of("date", "Day", "email", ""));
        assertThat(with(" ").options().mapping()).isEmpty();
    }
}
