package dev.omnify.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    @Test
    void comesBackAsItWas() {
        assertThat(Page.Cursor.decode(Page.Cursor.encode("2026-01-01", "", "ü/§"))).isEqualTo(List.of("2026-01-01", "", "ü/§"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "%%%", "YWJj", "Y3gKYQ"})
    void refusesWhatItDidNotMake(String cursor) {
        assertThatThrownBy(() -> Page.Cursor.decode(cursor))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.code()).isEqualTo(CommonProblem.CURSOR_INVALID));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 201})
    void pagesHaveASensibleSize(int limit) {
        assertThatThrownBy(() -> new PageRequest(limit, null))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.errors())
                                .extracting(FieldError::field)
                                .containsExactly("limit"));
    }
}
