package dev.omnify.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Fleet.class)
class PathApiTest {
    private FakeService auth = FakeService.NONE;

    @BeforeEach
    void start() {
        auth = FakeService.auth();
    }

    @AfterEach
    void stop() {
        auth.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal",
                "/internal/token",
                "//internal/token",
                "///internal/token",
                "/./internal/token",
                "/internal//token",
                "/INTERNAL/token",
                "/Internal/Token",
                "/internal;x=1/token",
                "/internal%2ftoken",
                "/%69nternal/token",
                "/%2e/internal/token",
                "/api/../internal/token",
                "/api/auth/../../internal/token",
                "/api/auth/login/../../../internal/token",
                "/api/auth/%2e%2e/%2e%2e/internal/token",
                "/api/auth/..%2f..%2finternal/token",
                "/api/auth/..%5c..%5cinternal/token",
                "/api/auth/..;/..;/internal/token",
                "/api/auth/%252e%252e/%252e%252e/internal/token",
                "/api/webhooks/../../internal/token",
                "/.well-known/../internal/token",
                "/q/../internal/token",
                "/docs/../internal/token",
                "/api/internal/token",
                "http://127.0.0.1/internal/token",
                "http://127.0.0.1//internal/token",
                "/api/auth/login;jsessionid=1",
                "/api//auth/login",
                "/api/auth/%6Cogin",
                "/API/auth/login",
                "/api/auth/me%00"
            })
    void noTrickReachesWhatIsNotRouted(String path) throws IOException {
        int before = auth.requests();
        for (String method : new String[] {"GET", "POST"}) {
            String answer = RawClient.exchange(
                    method + " " + path, "Authorization: Bearer " + Signer.token(), "Content-Length: 0");
            assertThat(answer)
                    .startsWith("HTTP/1.1 404")
                    .contains("application/problem+json", "\"code\":\"not-found\"");
        }
        assertThat(auth.requests()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/",
                "/api/unknown",
                "/api/eyesight",
                "/nowhere",
                "/nowhere/",
                "/favicon.ico",
                "/q/metrics",
                "/q/health",
                "/q/openapi"
            })
    void anUnknownAddressIsAProblemAndNoPage(String path) throws IOException {
        assertThat(RawClient.exchange("GET " + path))
                .startsWith("HTTP/1.1 404")
                .contains("application/problem+json", "\"status\":404", "\"traceId\":")
                .doesNotContain("<html");
    }

    @Test
    void whatIsNoAddressAtAllIsNotEvenReadAsOne() throws IOException {
        int before = auth.requests();
        assertThat(RawClient.exchange("GET /api/auth\\..\\..\\internal\\token")).startsWith("HTTP/1.1 400");
        assertThat(auth.requests()).isEqualTo(before);
    }

    @Test
    void anAbsoluteAddressIsRoutedByItsPath() throws IOException {
        assertThat(RawClient.exchange("GET http://elsewhere.example/.well-known/jwks.json"))
                .startsWith("HTTP/1.1 200")
                .contains("\"keys\"");
    }
}
