package dev.omnify.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/eyes/segments/30d",
                "/api/imports/0190a1b2-0000-7000-8000-000000000000",
                "/.well-known/jwks.json",
                "/api/customers/a%20b",
                "/api/customers/caf%C3%A9",
                "/docs/",
                "/api/a..b",
                "/api/x:y@z"
            })
    void letsPlainPathsPass(String path) {
        assertThat(CleanPath.isClean(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "internal",
                "//internal",
                "/api//internal",
                "/api/../internal",
                "/api/./eyes",
                "/..",
                "/api/%2e%2e/internal",
                "/api/%2E%2E/internal",
                "/api/.%2e/internal",
                "/api/%2finternal",
                "/api/..%2Finternal",
                "/api/..%5cinternal",
                "/api\\..\\internal",
                "/api/%252e%252e/internal",
                "/api/..;/internal",
                "/api/eyes;x=1",
                "/api/eyes%3bx=1",
                "/%69nternal/token",
                "/api/auth/%6Cogin",
                "/api/eyes%00",
                "/api/eyes%0d%0a",
                "/api/eyes\u0000",
                "/api/ eyes",
                "/api/caf\u00e9",
                "/api/%",
                "/api/%2",
                "/api/%zz",
                "/api/%c0%ae%c0%ae\u007f"
            })
    void refusesWhatCanBeReadInTwoWays(String path) {
        assertThat(CleanPath.isClean(path)).isFalse();
    }
}
