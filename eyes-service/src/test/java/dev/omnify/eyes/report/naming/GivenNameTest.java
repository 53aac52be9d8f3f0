package dev.omnify.eyes.report.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.omnify.kit.ProblemException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GivenNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"Our best", "مشتری‌های وفادار", "👩‍🔬 Lab"})
    void isWhatPeopleCallIt(String name) {
        assertThat(GivenName.of(" " + name + " ")).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200D", "a\nb", "a\u200Bb", "a\u202Eb"})
    void showsSomethingAndHidesNothing(String name) {
        assertThatThrownBy(() -> GivenName.of(name)).isInstanceOf(ProblemException.class);
    }
}
