package dev.omnify.auth.organization.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTagTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"\"6\"", "\"6\", \"z\"", "\"z\",\"6\"", "\"a,b\", \"6\"", "W/\"5\" , \"6\"", "*", " * ", "6"})
    void aVersionFitsWhenOneOfTheListIsIt(String ifMatch) {
        assertThat(VersionTag.versions(ifMatch).test(6)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"5\"", "\"5\", \"z\"", "\"66\"", "W/\"6\"", "\"5,6\"", "", "\"*\""})
    void aVersionThatIsNotListedFitsNot(String ifMatch) {
        assertThat(VersionTag.versions(ifMatch).test(6)).isFalse();
    }

    @Test
    void withoutAnyEveryVersionFits() {
        assertThat(VersionTag.versions(null).test(6)).isTrue();
        assertThat(VersionTag.versions(VersionTag.of(6).toString()).test(6)).isTrue();
    }
}
